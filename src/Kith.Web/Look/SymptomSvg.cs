using System.Globalization;

namespace Kith.Web.Look;

/// <summary>Draws a measure over a course: bands by name, what happened as dashed lines, gaps as gaps.</summary>
internal sealed class SymptomSvg
{
    private readonly SymptomFacts facts;
    private readonly bool compact;
    private readonly SvgText svg = new();
    private readonly DateOnly from;
    private readonly int days;
    private readonly double width, left, right, top, bottom, size;
    private readonly List<ChartEvent> events;
    private readonly EventLabel[] labels;

    private const double RowHeight = 21;

    /// <summary>The compact drawing is for a phone: fewer words, numbers for events.</summary>
    public SymptomSvg(SymptomFacts facts, bool compact)
    {
        this.facts = facts;
        this.compact = compact;
        size = 13;
        width = compact ? 340 : 760;
        left = compact ? 82 : Math.Clamp(facts.Bands.Select(b => Lettering.Width(b.Words, size)).DefaultIfEmpty().Max() + 16, 130, 160);
        right = width - (compact ? 14 : 22);
        (from, days) = Span(facts);
        events = [.. facts.Events.Where(e => e.On >= from && e.On <= from.AddDays(days)).OrderBy(e => e.On)];
        labels = EventLabels.Place([.. events.Select(e => X(e.On))], [.. events.Select(e => e.Words)], size, left, width, compact);
        var rows = labels.Length == 0 ? 0 : labels.Max(l => l.Row) + 1;
        top = 12 + (rows * RowHeight) + (facts.Phases.Count > 0 ? 22 : 8);
        bottom = top + (compact ? 230 : 250);
    }

    /// <summary>The events of the drawing in the order of their numbers.</summary>
    public IReadOnlyList<ChartEvent> Events => events;

    /// <summary>Whether some event stands there as a number.</summary>
    public bool HasNumbers => Array.Exists(labels, l => l.Words is null);

    private static (DateOnly From, int Days) Span(SymptomFacts facts)
    {
        var all = facts.Scores.Select(s => s.On).Concat(facts.Sessions.Select(s => s.On)).DefaultIfEmpty(new DateOnly(2000, 1, 1)).ToList();
        var (first, last) = (all.Min(), all.Max());
        return (first, Math.Max(7, last.DayNumber - first.DayNumber));
    }

    private double X(DateOnly day) => left + 16 + ((right - left - 32) * (day.DayNumber - from.DayNumber) / days);

    private double Y(double score) => bottom - ((score + 0.5) / (facts.Maximum + 1) * (bottom - top));

    /// <summary>The drawing; every id in it begins with <c>id</c>. Write it once.</summary>
    public string Write(string id)
    {
        svg.Open(id + (compact ? "-n" : "-w"), compact ? "narrow" : "wide", width, bottom + 46, facts.Measure + " over time", ScoreWords.Description(facts));
        WriteZones();
        WriteBands();
        WritePhases();
        WriteEvents();
        WriteAxis();
        WriteZoneWords();
        WriteCurve();
        return svg.Close();
    }

    private void WriteBands()
    {
        for (var i = 0; i < facts.Bands.Count; i++)
        {
            var low = facts.Bands[i].From - 0.5;
            var high = i + 1 < facts.Bands.Count ? facts.Bands[i + 1].From - 0.5 : facts.Maximum + 0.5;
            svg.Line(i == 0 ? "axis" : "rule", left, Y(low), right, Y(low));
            var middle = (Y(low) + Y(high)) / 2;
            var cut = facts.Bands[i].Words.LastIndexOf(' ');
            if (compact && cut > 0 && Lettering.Width(facts.Bands[i].Words, size) > left - 8)
            {
                svg.Text("small", left - 8, middle - 3, "end", facts.Bands[i].Words[..cut]).Text("small", left - 8, middle + 11, "end", facts.Bands[i].Words[(cut + 1)..]);
            }
            else
            {
                svg.Text(compact ? "small" : "plain", left - 8, middle + 4, "end", Lettering.Fit(facts.Bands[i].Words, left - 8, size));
            }
        }

        svg.Line("rule", left, top, right, top);
        if (!compact)
            svg.Text("small", left - 8, bottom + 19, "end", "more symptoms ↑");
    }

    private (int? Better, int? Worse) Thresholds()
    {
        if (facts.ReliableChange <= 0 || facts.Scores.FirstOrDefault(s => s.Total is not null)?.Total is not { } first)
            return (null, null);
        var (better, worse) = (first - facts.ReliableChange, first + facts.ReliableChange);
        return (better >= 0 ? better : null, worse <= facts.Maximum ? worse : null);
    }

    private void WriteZones()
    {
        var (better, worse) = Thresholds();
        if (better is { } low)
            svg.Box("better", left, Y(low + 0.5), right - left, bottom - Y(low + 0.5)).Line("better-edge", left, Y(low + 0.5), right, Y(low + 0.5));
        if (worse is { } high)
            svg.Box("worse", left, top, right - left, Y(high - 0.5) - top).Line("worse-edge", left, Y(high - 0.5), right, Y(high - 0.5));
    }

    private void WriteZoneWords()
    {
        var (better, worse) = Thresholds();
        if (better is { } low)
            WriteWhereFree(compact ? $"{low} or lower: improved" : $"{low} or lower: improved by more than chance", [Y(low + 0.5) + 16, bottom - 8], isBad: false);
        if (worse is { } high)
            WriteWhereFree(compact ? $"{high} or higher: worse" : $"{high} or higher: worse by more than chance", [Y(high - 0.5) - 6, top + 15], isBad: true);
    }

    /// <summary>Sets words at the right, the left or the middle, wherever the curve and the events' lines leave most room.</summary>
    private void WriteWhereFree(string words, double[] heights, bool isBad)
    {
        var wide = Lettering.Width(words, 12);
        double[] starts = [right - wide - 6, left + 6, (left + right - wide) / 2];
        var best = (Hits: int.MaxValue, X: 0.0, Y: 0.0);
        foreach (var y in heights)
        {
            foreach (var x in starts)
            {
                var hits = HitsIn(new(x, y - 12, x + wide, y + 4));
                if (hits < best.Hits)
                    best = (hits, x, y);
            }
        }

        svg.Text(isBad ? "small zone-word bad" : "small zone-word", best.X, best.Y, "start", words);
    }

    private int HitsIn(Area area)
    {
        var hits = events.Count(e => X(e.On) > area.Left - 2 && X(e.On) < area.Right + 2)
            + facts.Phases.Skip(1).Count(p => X(p.From) - 6 > area.Left && X(p.From) - 6 < area.Right);
        ScorePoint? before = null;
        foreach (var point in facts.Scores)
        {
            for (var step = 0; before?.Total is { } a && point.Total is { } b && step <= 6; step++)
            {
                var x = X(before.On) + ((X(point.On) - X(before.On)) * step / 6);
                var y = Y(a) + ((Y(b) - Y(a)) * step / 6);
                hits += x > area.Left - 8 && x < area.Right + 8 && y > area.Top - 8 && y < area.Bottom + 8 ? 2 : 0;
            }

            before = point;
        }

        return hits;
    }

    private void WritePhases()
    {
        for (var i = 0; i < facts.Phases.Count; i++)
        {
            var start = i == 0 ? left : Math.Clamp(X(facts.Phases[i].From) - 6, left, right);
            var end = i + 1 < facts.Phases.Count ? Math.Clamp(X(facts.Phases[i + 1].From) - 6, left, right) : right;
            if (i > 0)
                svg.Line("phase", start, top - 18, start, bottom);
            if (Lettering.Width(facts.Phases[i].Words, 12) < end - start)
                svg.Text("small", start + (compact ? 2 : 6), top - 6, "start", facts.Phases[i].Words);
        }
    }

    private void WriteEvents()
    {
        var rowZero = top - (facts.Phases.Count > 0 ? 28 : 12);
        foreach (var label in labels)
            svg.Line("event", label.X, rowZero - (label.Row * RowHeight) + 3, label.X, bottom);
        for (var i = 0; i < labels.Length; i++)
        {
            var y = rowZero - (labels[i].Row * RowHeight);
            if (labels[i].Words is { } words)
                svg.Text("event-word", labels[i].X + (labels[i].ToTheLeft ? -4 : 4), y, labels[i].ToTheLeft ? "end" : "start", words);
            else
                svg.Circle("tag", labels[i].X, y - 3, 9).Text("tag-number", labels[i].X, y + 1.5, "middle", (i + 1).ToString(CultureInfo.CurrentCulture));
        }
    }

    private void WriteAxis()
    {
        if (facts.Sessions.Count == 0)
        {
            svg.Text("small", X(from), bottom + 19, "middle", ScoreWords.ShortDay(from));
            svg.Text("small", X(from.AddDays(days)), bottom + 19, "middle", ScoreWords.ShortDay(from.AddDays(days)));
            return;
        }

        var reached = double.MinValue;
        foreach (var session in facts.Sessions)
        {
            var x = X(session.On);
            svg.Line("axis", x, bottom, x, bottom + 4);
            if (x - reached < 20)
                continue;
            reached = x;
            svg.Text("small", x, bottom + 19, "middle", session.Number.ToString(CultureInfo.CurrentCulture));
        }

        svg.Text("small", left, bottom + 37, "start", ScoreWords.ShortDay(facts.Sessions[0].On))
            .Text("small", (left + right) / 2, bottom + 37, "middle", "session")
            .Text("small", right, bottom + 37, "end", ScoreWords.ShortDay(facts.Sessions[^1].On));
    }

    private void WriteCurve()
    {
        var drawing = false;
        svg.Raw("<path class=\"curve\" d=\"");
        foreach (var point in facts.Scores)
        {
            if (point.Total is { } total)
                svg.Raw(drawing ? "L" : "M").Number(X(point.On)).Raw(" ").Number(Y(total));
            drawing = point.Total is not null;
        }

        svg.Raw("\"/>");
        var known = facts.Scores.Where(s => s.Total is not null).ToList();
        foreach (var point in known)
            svg.Circle(point == known[^1] ? "point last" : "point", X(point.On), Y(point.Total!.Value), compact ? 4.5 : 5);
        foreach (var gap in facts.Scores.Where(s => s.Total is null))
            svg.Text("small name", X(gap.On), bottom - 8, "middle", compact ? "–" : "no score");
        if (known.Count == 0)
            return;
        WriteValue(known[0], known.Count > 1 ? known[1] : null);
        if (known.Count > 1)
            WriteValue(known[^1], known[^2]);
    }

    /// <summary>The number beside its point, on the side the curve does not go.</summary>
    private void WriteValue(ScorePoint point, ScorePoint? neighbour)
    {
        var under = neighbour?.Total > point.Total && Y(point.Total!.Value) < bottom - 30;
        svg.Text("value name", X(point.On), Y(point.Total!.Value) + (under ? 22 : -11), "middle", point.Total.Value.ToString(CultureInfo.CurrentCulture));
    }
}
