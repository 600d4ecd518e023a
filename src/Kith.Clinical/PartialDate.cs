namespace Kith.Clinical;

/// <summary>How much of a remembered date is known.</summary>
public enum DatePrecision
{
    Day,
    Month,
    Year,
}

/// <summary>A remembered date: a day, a month or a year. An unknown month or day is kept as 1.</summary>
public sealed record PartialDate(DateOnly Day, DatePrecision Precision)
{
    /// <summary>Earlier first; of two that begin on the same day, the vaguer first.</summary>
    public static IComparer<PartialDate> ByTime { get; } = Comparer<PartialDate>.Create((a, b) =>
        a.Day != b.Day ? a.Day.CompareTo(b.Day) : b.Precision.CompareTo(a.Precision));

    /// <summary>"9 January 2026", "March 2025" or "2019".</summary>
    public string ToWords() => DateWords.Of(this);

    /// <summary>Reads what was typed into three fields; day, or day and month, may be left empty.</summary>
    /// <param name="day">1 to 31, or empty.</param>
    /// <param name="month">1 to 12, an English name of a month, or empty.</param>
    /// <param name="year">Four digits.</param>
    /// <param name="field">The form field the refusal points to.</param>
    /// <param name="date">What was read; null when refused.</param>
    /// <param name="latest">Usually today: nothing that begins after it is taken.</param>
    /// <returns>Null when read; otherwise what is wrong.</returns>
    public static Refusal? Parse(
        string? day, string? month, string? year, string field, out PartialDate? date, DateOnly? latest = null)
    {
        date = null;
        if (!string.IsNullOrWhiteSpace(day) && string.IsNullOrWhiteSpace(month))
            return DateRefusals.DayWithoutMonth(field);
        var precision = !string.IsNullOrWhiteSpace(day) ? DatePrecision.Day
            : !string.IsNullOrWhiteSpace(month) ? DatePrecision.Month
            : DatePrecision.Year;
        var refusal = DayMonthYear.Parse(
            precision is DatePrecision.Day ? day : "1",
            precision is DatePrecision.Year ? "1" : month,
            year, field, out var first, latest: latest);
        if (first is { } read)
            date = new PartialDate(read, precision);
        return refusal;
    }
}
