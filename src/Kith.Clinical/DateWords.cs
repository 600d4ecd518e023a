using System.Globalization;

namespace Kith.Clinical;

/// <summary>Dates and counts as they stand in sentences. The sentences are English, so the names of months are too.</summary>
public static class DateWords
{
    /// <summary>"9 January 2026".</summary>
    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"9 January 2026", "March 2025" or "2019": no more than is known.</summary>
    public static string Of(PartialDate date) => date.Precision switch
    {
        DatePrecision.Day => Of(date.Day),
        DatePrecision.Month => date.Day.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        _ => date.Day.ToString("yyyy", CultureInfo.InvariantCulture),
    };

    /// <summary>"1 point", "6 points".</summary>
    public static string Count(int number, string thing) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {thing}{(number == 1 ? "" : "s")}");
}
