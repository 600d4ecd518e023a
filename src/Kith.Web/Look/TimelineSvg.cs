using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Timeline;

namespace Kith.Web.Look;

/// <summary>Draws what happened beside the mood of the time: a lane each for mood, people, treatment and substances.</summary>
internal sealed class TimelineSvg
{
    private const double RowHeight = 24;
    private const double Size = 13;

    private readonly IReadOnlyList<TimelineItem> items;
    private readonly bool compact;
    private readonly double width, left, right;
    private readonly TimeScale scale;
    private readonly SvgText svg = new();

    private TimelineSvg(IReadOnlyList<TimelineItem> items, bool compact)
    {
        this.items = items;
        this.compact = compact;
        width = compact ? 340 : 860;
        left = compact ? 14 : 122;
        right = width - 18;
        scale = new(items.Select(i => i.On), left + 8, right);
    }

    /// <summary>The drawing of at least one thing that happened.</summary>
    public static string Draw(IReadOnlyList<TimelineItem> items, string id, bool compact) => new TimelineSvg(items, compact).Write(id);

    private sealed record Laid(TimelineItem Item, int Row, double From, double To, string Words, bool ToTheLeft);

    private string Write(string id)
    {
        var lanes = Enum.GetValues<Lane>().Select(lane => (Lane: lane, Items: Lay(lane))).ToList();
        var head = compact ? 22 : 6;
        var heights = lanes.Select(l => head + 8 + (Math.Max(1, l.Items.Count == 0 ? 1 : l.Items.Max(i => i.Row) + 1) * RowHeight)).ToList();
        var height = heights.Sum() + (8 * (lanes.Count - 1)) + 30;
        svg.Open(id + (compact ? "-n" : "-w"), compact ? "narrow" : "wide", width, height, "Timeline", Description());

        var top = 0.0;
        for (var i = 0; i < lanes.Count; i++)
        {
            svg.Box("lane", compact ? 0 : left - 8, top, compact ? width : width - left + 8, heights[i], 8);
            top += heights[i] + 8;
        }

        WriteAxis(top - 8);
        top = 0;
        for (var i = 0; i < lanes.Count; i++)
        {
            svg.Text("strong lane-word", compact ? 10 : 0, top + (compact ? 17 : 24), "start", TimelineWords.Of(lanes[i].Lane));
            foreach (var laid in lanes[i].Items)
                WriteItem(laid, top + head + 4 + (laid.Row * RowHeight) + (RowHeight / 2));
            if (lanes[i].Items.Count == 0)
                svg.Text("small", left + 8, top + head + 20, "start", "nothing noted");
            top += heights[i] + 8;
        }

        return svg.Close();
    }

    private List<Laid> Lay(Lane lane)
    {
        var laid = new List<Laid>();
        var ends = new List<List<(double From, double To)>>();
        foreach (var item in items.Where(i => i.Lane == lane).OrderBy(i => i.On.Day))
        {
            var from = scale.X(item.On.Day);
            var to = Math.Max(scale.X(TimeScale.End(item.On)), from + item.On.Precision switch { DatePrecision.Day => 0, DatePrecision.Month => 16, _ => 32 });
            var effect = item.MoodEffect is { } moved ? $" ({TimelineWords.Effect(moved)})" : "";
            var (room, before) = (width - to - 14, from - left - 14);
            var toTheLeft = Lettering.Width(item.Words + effect, Size) > room && before > room;
            var longest = (toTheLeft ? before : room) - Lettering.Width(effect, Size);
            var words = Lettering.Fit(item.Words, longest, Size) + effect;
            var wide = Lettering.Width(words, Size);
            var (start, end) = toTheLeft ? (from - 14 - wide, to + 8) : (from - 8, to + 14 + wide);

            var row = ends.FindIndex(taken => taken.TrueForAll(t => t.To <= start || end <= t.From));
            if (row < 0)
            {
                ends.Add([]);
                row = ends.Count - 1;
            }

            ends[row].Add((start, end));
            laid.Add(new(item, row, from, to, words, toTheLeft));
        }

        return laid;
    }

    private void WriteItem(Laid laid, double y)
    {
        if (laid.Item.On.Precision == DatePrecision.Day)
            svg.Circle("span", laid.From, y, 6);
        else
            svg.Box(laid.Item.On.Precision == DatePrecision.Year ? "span unsure" : "span", laid.From, y - 5, laid.To - laid.From, 10, 5);
        if (laid.ToTheLeft)
            svg.Text("event-word", laid.From - 11, y + 4.5, "end", laid.Words);
        else
            svg.Text("event-word", laid.To + 11, y + 4.5, "start", laid.Words);
    }

    private void WriteAxis(double bottom)
    {
        if (scale.Bend is { } bend)
            svg.Line("bend", scale.X(bend), 0, scale.X(bend), bottom);
        var reached = double.MinValue;
        foreach (var (day, isYear) in scale.Ticks())
        {
            var x = scale.X(day);
            var words = isYear ? day.Year.ToString(CultureInfo.CurrentCulture) : day.ToString("MMM", CultureInfo.CurrentCulture);
            var half = Lettering.Width(words, 12) / 2;
            svg.Line("rule", x, 0, x, bottom);
            if (x - half < Math.Max(reached + 6, 2) || x + half > width - 2)
                continue;
            reached = x + half;
            svg.Text("small", x, bottom + 17, "middle", words);
        }
    }

    private string Description() =>
        string.Join("; ", items.OrderBy(i => i.On.Day).Select(i => $"{TimelineWords.Date(i.On)}, {TimelineWords.Of(i.Lane)}: {i.Words}")) + "."
        + (scale.Bend is { } bend ? $" The time before {bend.Year} is drawn closer together." : "");
}
