namespace Kith.Clinical;

/// <summary>How much of a remembered date is known.</summary>
public enum DatePrecision
{
    Day,
    Month,
    Year,
}

/// <summary>A remembered date: a day, a month or a year. An unknown month or day is kept as 1.</summary>
public sealed record PartialDate(DateOnly Day, DatePrecision Precision);
