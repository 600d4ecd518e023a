using Kith.Clinical;

namespace Kith.Web.Look;

/// <summary>
/// Where a day lies on a timeline. The last two years get most of the room when memories go further back; the drawing shows where the scale changes.
/// </summary>
internal sealed class TimeScale
{
    private const int RecentDays = 730;
    private readonly double left, right;

    public TimeScale(IEnumerable<PartialDate> dates, double left, double right)
    {
        (this.left, this.right) = (left, right);
        var all = dates.ToList();
        First = all.Min(d => d.Day);
        Last = all.Max(End);
        if (Last.DayNumber - First.DayNumber < 30)
            Last = First.AddDays(30);
        var bend = Last.AddDays(-RecentDays);
        if (Last.DayNumber - First.DayNumber > RecentDays * 2)
            Bend = bend;
    }

    public DateOnly First { get; }

    public DateOnly Last { get; }

    /// <summary>Where the scale changes; null when it does not.</summary>
    public DateOnly? Bend { get; }

    public double X(DateOnly day)
    {
        if (Bend is not { } bend)
            return left + ((right - left) * Part(First, Last, day));
        var middle = left + ((right - left) * 0.35);
        return day < bend ? left + ((middle - left) * Part(First, bend, day)) : middle + ((right - middle) * Part(bend, Last, day));
    }

    /// <summary>The last day that a remembered date may mean.</summary>
    public static DateOnly End(PartialDate date) => date.Precision switch
    {
        DatePrecision.Year => new(date.Day.Year, 12, 31),
        DatePrecision.Month => new(date.Day.Year, date.Day.Month, DateTime.DaysInMonth(date.Day.Year, date.Day.Month)),
        _ => date.Day,
    };

    /// <summary>Days worth naming on the axis: New Year's days, and quarters in a short or the recent part.</summary>
    public IEnumerable<(DateOnly Day, bool IsYear)> Ticks()
    {
        var quartersFrom = Bend ?? (Last.DayNumber - First.DayNumber > RecentDays * 2 ? Last : First);
        for (var year = First.Year; year <= Last.Year; year++)
        {
            for (var month = 1; month <= 12; month += 3)
            {
                var day = new DateOnly(year, month, 1);
                if (day >= First && day <= Last && (month == 1 || day >= quartersFrom))
                    yield return (day, month == 1);
            }
        }
    }

    private static double Part(DateOnly from, DateOnly to, DateOnly day) =>
        Math.Clamp((day.DayNumber - from.DayNumber) / (double)Math.Max(1, to.DayNumber - from.DayNumber), 0, 1);
}
