using System.Globalization;
using Kith.Clinical.Measures;

namespace Kith.Web.Look;

/// <summary>
/// A week of the rhythm log: a strip for each event, a column for each day, the time by the clock downwards. The band is the usual time and
/// 45 minutes on either side; a full dot lies in it, an open one does not. Bedtimes run from noon to noon.
/// </summary>
internal sealed class RhythmSvg
{
    private const double Strip = 70;
    private const double Head = 24;
    private const double Step = Strip + Head + 10;
    private const double Top = 24;
    private const int Hour = 60;

    private readonly RhythmWeek week;
    private readonly IReadOnlyList<string> names;
    private readonly bool compact;
    private readonly double width, left, right, column;
    private readonly SvgText svg = new();

    /// <param name="week">The week.</param>
    /// <param name="names">The five events in the words of the log.</param>
    /// <param name="compact">For a phone.</param>
    public RhythmSvg(RhythmWeek week, IReadOnlyList<string> names, bool compact)
    {
        (this.week, this.names, this.compact) = (week, names, compact);
        width = compact ? 340 : 760;
        left = compact ? 44 : 56;
        right = width - (compact ? 6 : 60);
        column = (right - left) / RhythmWeek.Days;
    }

    private double X(int day) => left + (column * (day + 0.5));

    /// <summary>The drawing; every id in it begins with <c>id</c>. Write it once.</summary>
    public string Write(string id)
    {
        var height = Top + (Step * week.Rows.Count);
        svg.Open(id + (compact ? "-n" : "-w"), compact ? "narrow" : "wide", width, height, "A week by the clock", Description());
        for (var day = 0; day < RhythmWeek.Days; day++)
        {
            if (day > 0)
                svg.Line("rule", left + (column * day), Top - 4, left + (column * day), height - 8);
            var on = week.From.AddDays(day);
            svg.Text("small", X(day), 14, "middle", compact ? on.ToString("ddd", CultureInfo.CurrentCulture)[..2] : on.ToString("ddd d MMM", CultureInfo.CurrentCulture));
        }

        for (var i = 0; i < week.Rows.Count; i++)
            WriteRow(week.Rows[i], names[i], Top + (Step * i));
        return svg.Close();
    }

    private void WriteRow(RhythmRow row, string name, double from)
    {
        var (over, under) = (from + Head, from + Head + Strip);
        svg.Text("strong name", left, from + 16, "start", Lettering.Fit(name, right - left, 13));
        svg.Line("axis", left, over, right, over).Line("axis", left, under, right, under);
        var times = row.Marks.Where(m => m?.Minutes is not null).Select(m => (double)m!.Minutes!.Value).ToList();
        if (times.Count > 0)
        {
            var near = row.Habitual is { } usual ? [usual - SocialRhythm.Near, usual + SocialRhythm.Near] : Array.Empty<double>();
            WriteTimes(row, times.Concat(near).Min(), times.Concat(near).Max(), over, under);
        }

        for (var day = 0; day < RhythmWeek.Days; day++)
        {
            if (row.Marks[day] is { Minutes: null })
                svg.Text("strong name", X(day), ((over + under) / 2) + 5, "middle", "×");
        }
    }

    private void WriteTimes(RhythmRow row, double earliest, double latest, double over, double under)
    {
        var (first, last) = (Math.Floor(earliest / Hour) * Hour, Math.Ceiling(latest / Hour) * Hour);
        if (last - first < 2 * Hour)
            last = first + (2 * Hour);
        double Y(double minutes) => over + 6 + ((minutes - first) / (last - first) * (Strip - 12));

        if (row.Habitual is { } usual)
        {
            svg.Box("near", left, Y(usual - SocialRhythm.Near), right - left, Y(usual + SocialRhythm.Near) - Y(usual - SocialRhythm.Near));
            svg.Line("usual", left, Y(usual), right, Y(usual));
            if (!compact)
                svg.Text("small", right + 6, Y(usual) + 4, "start", $"~ {Clock(row.Event, usual)}");
        }

        svg.Text("small", left - 6, Y(first) + 4, "end", Clock(row.Event, first)).Text("small", left - 6, Y(last) + 4, "end", Clock(row.Event, last));
        for (var day = 0; day < RhythmWeek.Days; day++)
        {
            if (row.Marks[day] is not { Minutes: { } at } mark)
                continue;
            svg.Circle(mark.Hit == true ? "point last" : "point", X(day), Y(at), 5);
            if (!compact)
                svg.Text("small name", X(day) + 9, Y(at) + 4, "start", Clock(row.Event, at));
        }
    }

    private static string Clock(DailyEvent what, double minutes) => RhythmWeek.Clock(what, minutes).ToString("HH:mm", CultureInfo.InvariantCulture);

    private string Description() => string.Join(" ", week.Rows.Select((row, i) =>
    {
        var days = row.Marks.Select((mark, day) => mark is null ? null : $"{week.From.AddDays(day):ddd} {(mark.Minutes is { } at ? Clock(row.Event, at) : "did not happen")}").OfType<string>().ToList();
        return $"{names[i]}: {(days.Count == 0 ? "nothing filled in" : string.Join(", ", days))}.{(row.Habitual is { } usual ? $" Usually about {Clock(row.Event, usual)}; {row.Hits} of {days.Count} days near it." : "")}";
    }));
}
