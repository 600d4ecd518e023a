using System.Globalization;

namespace Kith.Clinical;

/// <summary>A whole date typed into three fields, as people write it: day, month (number or name), year with four digits.</summary>
public static class DayMonthYear
{
    /// <summary>Nobody in a record was born, and nothing in it happened, before this year.</summary>
    public const int FirstYear = 1900;

    /// <summary>Nothing is planned beyond this year; a later one is a slip of the finger.</summary>
    public const int LastYear = 2199;

    /// <param name="day">1 to 31.</param>
    /// <param name="month">1 to 12, or an English name of a month, whole or its first three letters.</param>
    /// <param name="year">Four digits.</param>
    /// <param name="field">The form field the refusal points to.</param>
    /// <param name="date">What was read; null when refused.</param>
    /// <param name="earliest">No day before this one is taken.</param>
    /// <param name="latest">No day after this one is taken; today, for what has already happened.</param>
    /// <returns>Null when read; otherwise what is wrong.</returns>
    public static Refusal? Parse(
        string? day, string? month, string? year, string field, out DateOnly? date,
        DateOnly? earliest = null, DateOnly? latest = null)
    {
        date = null;
        if (string.IsNullOrWhiteSpace(day) || string.IsNullOrWhiteSpace(month) || string.IsNullOrWhiteSpace(year))
            return string.IsNullOrWhiteSpace(year) ? DateRefusals.NoYear(field) : DateRefusals.Incomplete(field);
        if (year.Trim().Length != 4 || !Number(year, out var y) || y is < FirstYear or > LastYear)
            return DateRefusals.NotAYear(field);
        if (Month(month.Trim()) is not { } m)
            return DateRefusals.NotAMonth(field);
        if (!Number(day, out var d) || d < 1 || d > 31)
            return DateRefusals.NotADay(field);
        if (d > DateTime.DaysInMonth(y, m))
            return DateRefusals.NoSuchDay(d, m, y, field);
        var read = new DateOnly(y, m, d);
        if (read < earliest)
            return DateRefusals.TooEarly(earliest.Value, field);
        if (read > latest)
            return DateRefusals.TooLate(latest.Value, field);
        date = read;
        return null;
    }

    private static int? Month(string typed)
    {
        if (Number(typed, out var number))
            return number is >= 1 and <= 12 ? number : null;
        var names = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;
        for (var i = 0; i < 12; i++)
        {
            if (typed.Equals(names[i], StringComparison.OrdinalIgnoreCase)
                || typed.Equals(names[i][..3], StringComparison.OrdinalIgnoreCase))
                return i + 1;
        }
        return null;
    }

    private static bool Number(string typed, out int number) =>
        int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
