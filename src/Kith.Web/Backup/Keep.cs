using System.Globalization;

namespace Kith.Web.Backup;

/// <summary>Which backups stay: the newest of each of so many nights, weeks and months that have one.</summary>
public sealed record Keep(int Nights, int Weeks, int Months)
{
    private const int Most = 1000;

    public static Keep Usual { get; } = new(14, 8, 12);

    /// <summary>Three numbers, such as 14,8,12.</summary>
    /// <returns>Null when the text is something else, or would keep nothing.</returns>
    public static Keep? Read(string text)
    {
        var numbers = text.Split(',').Select(n => int.TryParse(n.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Most ? number : -1).ToList();
        return numbers.Count == 3 && numbers[0] >= 1 && numbers.All(n => n >= 0) ? new(numbers[0], numbers[1], numbers[2]) : null;
    }

    /// <param name="made">When each was made.</param>
    /// <param name="zone">Whose nights.</param>
    public IReadOnlySet<DateTimeOffset> Of(IReadOnlyCollection<DateTimeOffset> made, TimeZoneInfo zone) =>
        Newest(made, Nights, at => Night.Of(at, zone).DayNumber)
            .Concat(Newest(made, Weeks, at => Night.Of(at, zone).DayNumber / 7))
            .Concat(Newest(made, Months, at => (Night.Of(at, zone).Year * 12) + Night.Of(at, zone).Month))
            .ToHashSet();

    private static IEnumerable<DateTimeOffset> Newest(IEnumerable<DateTimeOffset> made, int most, Func<DateTimeOffset, int> period) =>
        made.GroupBy(period).OrderByDescending(g => g.Key).Take(most).Select(g => g.Max());
}

/// <summary>The night a backup belongs to: from two in the morning to two in the next.</summary>
public static class Night
{
    private static readonly TimeSpan Begins = TimeSpan.FromHours(2);

    public static DateOnly Of(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime - Begins);
}
