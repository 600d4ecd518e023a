namespace Kith.Clinical.Courses;

/// <summary>
/// The contract in force on a day and how much of it is used up. A session belongs to the contract that began last before
/// it; sessions an earlier contract left unused lapse with it.
/// </summary>
/// <param name="Current">The contract in force; the first one, before it begins.</param>
/// <param name="UsedBefore">Sessions used up under earlier contracts.</param>
/// <param name="UsedInCurrent">Sessions used up under this one.</param>
public sealed record Agreement(Contract Current, int UsedBefore, int UsedInCurrent)
{
    /// <summary>The m of "session n of m".</summary>
    public int Agreed => UsedBefore + Current.Sessions;

    public int Used => UsedBefore + UsedInCurrent;

    public int Left => Math.Max(0, Current.Sessions - UsedInCurrent);

    /// <param name="contracts">All contracts of the course, in any order; at least one.</param>
    /// <param name="countingDays">The clinic's day of every session that was used up.</param>
    /// <param name="today">The clinic's day.</param>
    /// <exception cref="ArgumentException">There is no contract; a course is begun with one.</exception>
    public static Agreement Of(IReadOnlyCollection<Contract> contracts, IEnumerable<DateOnly> countingDays, DateOnly today)
    {
        var current = ContractRules.On(contracts, today) ?? contracts.MinBy(c => c.Number)
            ?? throw new ArgumentException("A course has at least one contract.", nameof(contracts));
        var (before, inCurrent) = (0, 0);
        foreach (var day in countingDays)
        {
            if (day >= current.StartsOn || current.Number == 1)
                inCurrent++;
            else
                before++;
        }
        return new Agreement(current, before, inCurrent);
    }
}
