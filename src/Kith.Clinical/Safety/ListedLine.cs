namespace Kith.Clinical.Safety;

/// <summary>A line as a clinic shows it: with the day somebody there last reached it.</summary>
/// <param name="Line">Whom to call.</param>
/// <param name="CheckedOn">Null when nobody of the clinic has called it yet.</param>
/// <param name="OwnId">The clinic's own line; null for one that comes with Kith.</param>
public sealed record ListedLine(CrisisLine Line, DateOnly? CheckedOn = null, Guid? OwnId = null)
{
    /// <summary>Numbers change: after so many days a check says nothing any more.</summary>
    public const int GoodForDays = 90;

    /// <summary>Whether somebody of the clinic should call it: never called, or too long ago.</summary>
    public bool IsDue(DateOnly today) => CheckedOn is not { } on || today > on.AddDays(GoodForDays);

    /// <summary>Whether whoever reads it should be told to check it: a check that ran out, or none and fewer than two lists that agree.</summary>
    public bool CheckFirst(DateOnly today) => CheckedOn is null ? Line.CheckFirst : IsDue(today);

    /// <summary>The clinic's own first, then those of the country, each with its newest check.</summary>
    /// <param name="country">Where the client is.</param>
    /// <param name="own">The clinic's lines for that country that are not withdrawn.</param>
    /// <param name="checks">The newest day each line, by its key, was reached.</param>
    public static IReadOnlyList<ListedLine> Of(CrisisCountry country, IEnumerable<OwnCrisisLine> own, IReadOnlyDictionary<string, DateOnly> checks)
    {
        return
        [
            .. own.Select(o => new ListedLine(o.Line, Newest(o.Line) is { } on && on > o.AddedOn ? on : o.AddedOn, o.Id)),
            .. country.Lines.Select(line => new ListedLine(line, Newest(line))),
        ];

        DateOnly? Newest(CrisisLine line) => checks.TryGetValue(line.Key, out var on) ? on : null;
    }
}
