using System.Globalization;

namespace Kith.Clinical;

/// <summary>What is said when a typed date cannot be read.</summary>
public static class DateRefusals
{
    public static Refusal Incomplete(string field) => new(
        "date.incomplete", "Give day, month and year, for example 9 1 2026.", field);

    public static Refusal NoYear(string field) => new(
        "date.no-year", "Give the year with four digits, for example 2026.", field);

    public static Refusal DayWithoutMonth(string field) => new(
        "date.day-without-month", "There is a day without a month. Add the month, or leave the day empty as well.", field);

    public static Refusal NotAYear(string field) => new(
        "date.not-a-year", $"Write the year with four digits, from {DayMonthYear.FirstYear} to {DayMonthYear.LastYear}.", field);

    public static Refusal NotAMonth(string field) => new(
        "date.not-a-month", "Write the month as a number from 1 to 12, or as its name.", field);

    public static Refusal NotADay(string field) => new(
        "date.not-a-day", "Write the day as a number from 1 to 31.", field);

    public static Refusal NoSuchDay(int day, int month, int year, string field) => new(
        "date.no-such-day",
        string.Create(
            CultureInfo.InvariantCulture,
            $"There is no {day} {CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} in {year}. That month has {DateTime.DaysInMonth(year, month)} days."),
        field);

    public static Refusal TooEarly(DateOnly earliest, string field) => new(
        "date.too-early", $"Choose {DateWords.Of(earliest)} or a later day.", field);

    public static Refusal TooLate(DateOnly latest, string field) => new(
        "date.too-late", $"Choose {DateWords.Of(latest)} or an earlier day.", field);
}
