using System.Globalization;

namespace Kith.Web.Look;

/// <summary>Draws a measure over a course: bands by name, what happened as dashed lines, gaps as gaps.</summary>
internal sealed class SymptomSvg
{
    /// <summary>More events than this are not drawn; the newest are, and all stand in the table.</summary>
    public const int MostEvents = 24;

    private const double RowHeight = 21;

    private readonly SymptomFacts facts;
    private readonly bool compact;
    private readonly SvgText svg = new();
    private readonly ChartTime time;
    private readonly double width, left, right, top, bottom, size;
    private readonly List<ChartEvent> events;
    private readonly EventLabel[] labels;
    private readonly List<Area> taken = [];

    /// <summary>The compact drawing is for a phone: fewer words, numbers for events.</summary>
    public SymptomSvg(SymptomFacts facts, bool compact)
    {
        this.facts = facts;
        this.compact = compact;
        size = 13;
        width = compact ? 340 : 760;
        left = compact ? 82 : Math.Clamp(facts.Bands.Select(b => Lettering.Width(b.Words, size) + 16).DefaultIfEmpty(0).Max(), 130, 160);
        right = width - 28;
        time = ChartTime.Over([.. facts.Scores.Select(s => s.On), .. facts.Sessions.Select(s => s.On)], left + 16, right - 16);
        List<ChartEvent> all = [.. facts.Events.Where(e => time.Holds(e.On)).OrderBy(e => e.On)];
        Left = Math.Max(0, all.Count - MostEvents);
        events = [.. all.Skip(Left)];
        labels = EventLabels.Place([.. events.Select(e => X(e.On))], [.. events.Select(e => e.Words)], size, left, width, compact);
        var rows = labels.Length == 0 ? 0 : labels.Max(l => l.Row) + 1;
        top = 12 + (rows * RowHeight) + (facts.Phases.Count > 0 ? 22 : 8);
        bottom = top + (compact ? 230 : 250);
    }

    /// <summary>The events of the drawing in the order of their numbers.</summary>
    public IReadOnlyList<ChartEvent> Events => events;

    /// <summary>How many earlier events are not drawn.</summary>
    public int Left { get; }

    /// <summary>Whether some event stands there as a number.</summary>
    public bool HasNumbers => Array.Exists(labels, l => l.Words is null);

    private double X(DateOnly day) => time.X(day);

    /// <summary>Half a point is left below the lowest and above the highest, so that bands meet between two scores.</summary>
    private double Y(double score) =>
        bottom - ((score - facts.Minimum + Half) / (facts.Maximum - facts.Minimum + (2 * Half)) * (bottom - top));

    private double Half => facts.PerPoint / 2.0;

    /// <summary>The drawing; every id in it begins with <c>id</c>. Write it once.</summary>
    public string Write(string id)
    {
        svg.Open(id + (compact ? "-n" : "-w"), compact ? "narrow" : "wide", width, bottom + 46, facts.Measure + " over time", ScoreWords.Description(facts));
        WriteRibbon();
        WriteExpected();
        WriteBands();
        WriteThresholds();
        WriteEvents();
        WritePhases();
        WriteAxis();
        WriteLineWords();
        WriteCurve();
        return svg.Close();
    }

    private void WriteBands()
    {
        if (facts.Bands.Count == 0)
            WriteScale();
        for (var i = 0; i < facts.Bands.Count; i++)
        {
            var low = facts.Bands[i].From - Half;
            var high = i + 1 < facts.Bands.Count ? facts.Bands[i + 1].From - Half : facts.Maximum + Half;
            svg.Line(i == 0 ? "axis" : "rule", left, Y(low), right, Y(low));
            if (i > 0)
                svg.Text("small", right + 5, Y(low) + 4, "start", facts.Say(facts.Bands[i].From));
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
            svg.Text("small", left - 8, bottom + 19, "end", facts.HigherIsBetter ? "better ↑" : "more symptoms ↑");
    }

    /// <summary>The numbers of a measure that names no bands.</summary>
    private void WriteScale()
    {
        foreach (var part in (double[])[0, 0.25, 0.5, 0.75, 1])
        {
            var score = facts.Minimum + (int)Math.Round((facts.Maximum - facts.Minimum) * part);
            svg.Line(part == 0 ? "axis" : "rule", left, Y(score), right, Y(score));
            svg.Text("small", left - 8, Y(score) + 4, "end", facts.Say(score));
        }
    }

    /// <summary>The scores between which chance alone may move: lower and upper edge, null where the range of the measure ends before.</summary>
    private (int? Low, int? High) Ribbon()
    {
        if (facts.ReliableChange <= 0 || facts.First?.Total is not { } first)
            return (null, null);
        var (low, high) = (first - facts.ReliableChange, first + facts.ReliableChange);
        return (low >= facts.Minimum ? low : null, high <= facts.Maximum ? high : null);
    }

    private void WriteRibbon()
    {
        if (facts.ReliableChange <= 0 || facts.First is not { } first)
            return;
        var (low, high) = Ribbon();
        var (start, over, under) = (X(first.On), high is { } h ? Y(h - Half) : top, low is { } l ? Y(l + Half) : bottom);
        svg.Box("ribbon", start, over, right - start, under - over);
        if (low is not null)
            svg.Line(facts.HigherIsBetter ? "worse-edge" : "better-edge", start, under, right, under);
        if (high is not null)
            svg.Line(facts.HigherIsBetter ? "better-edge" : "worse-edge", start, over, right, over);
    }

    /// <summary>What courses that began alike did: a pale band with a line in it.</summary>
    private void WriteExpected()
    {
        if (facts.Expected.Count < 2)
            return;
        svg.Raw("<path class=\"expected\" d=\"");
        for (var i = 0; i < facts.Expected.Count; i++)
            svg.Raw(i == 0 ? "M" : "L").Number(X(facts.Expected[i].On)).Raw(" ").Number(Y(facts.Expected[i].High));
        for (var i = facts.Expected.Count - 1; i >= 0; i--)
            svg.Raw("L").Number(X(facts.Expected[i].On)).Raw(" ").Number(Y(facts.Expected[i].Low));
        svg.Raw("Z\"/><path class=\"expected-line\" d=\"");
        for (var i = 0; i < facts.Expected.Count; i++)
            svg.Raw(i == 0 ? "M" : "L").Number(X(facts.Expected[i].On)).Raw(" ").Number(Y(facts.Expected[i].Middle));
        svg.Raw("\"/>");
    }

    private double YOf(ChartThreshold threshold) => Y(facts.HigherIsBetter ? threshold.At + Half : threshold.At - Half);

    private void WriteThresholds()
    {
        foreach (var threshold in facts.Thresholds)
            svg.Line("threshold", left, YOf(threshold), right, YOf(threshold));
    }

    private void WriteLineWords()
    {
        var (low, high) = Ribbon();
        var (under, over) = facts.HigherIsBetter ? ("worse", "improved") : ("improved", "worse");
        var chance = compact ? "" : " by more than chance";
        if (low is { } lower)
            WriteWhereFree($"{facts.Say(lower)} or lower: {under}{chance}", [Y(lower + Half) + 16, bottom - 8]);
        if (high is { } higher)
            WriteWhereFree($"{facts.Say(higher)} or higher: {over}{chance}", [Y(higher - Half) - 6, top + 15]);
        foreach (var threshold in facts.Thresholds.Where(_ => !compact))
            WriteWhereFree(threshold.Words, facts.HigherIsBetter ? [YOf(threshold) + 16, YOf(threshold) - 6] : [YOf(threshold) - 6, YOf(threshold) + 16]);
    }

    /// <summary>Sets words at the right, the left or the middle, wherever the curve and the events' lines leave most room.</summary>
    private void WriteWhereFree(string words, double[] heights)
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

        taken.Add(new(best.X, best.Y - 12, best.X + wide, best.Y + 4));
        svg.Text("small zone-word", best.X, best.Y, "start", words);
    }

    private int HitsIn(Area area)
    {
        var hits = events.Count(e => X(e.On) > area.Left - 2 && X(e.On) < area.Right + 2)
            + (10 * taken.Count(t => t.Meets(area)))
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
                svg.Text("small name", start + (compact ? 2 : 6), top - 6, "start", facts.Phases[i].Words);
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
            svg.Text("small", X(time.From), bottom + 19, "middle", ScoreWords.ShortDay(time.From));
            svg.Text("small", X(time.Last), bottom + 19, "middle", ScoreWords.ShortDay(time.Last));
            return;
        }

        var reached = double.MinValue;
        foreach (var session in facts.Sessions)
        {
            var (x, number) = (X(session.On), session.Number.ToString(CultureInfo.CurrentCulture));
            svg.Line("axis", x, bottom, x, bottom + 4);
            if (x - Math.Max(10, (Lettering.Width(number, 12) / 2) + 3) < reached)
                continue;
            reached = x + Math.Max(10, (Lettering.Width(number, 12) / 2) + 3);
            svg.Text("small", x, bottom + 19, "middle", number);
        }

        svg.Text("small", left, bottom + 37, "start", ScoreWords.ShortDay(facts.Sessions[0].On))
            .Text("small", (left + right) / 2, bottom + 37, "middle", "session")
            .Text("small", right, bottom + 37, "end", ScoreWords.ShortDay(facts.Sessions[^1].On));
    }

    private void WriteCurve()
    {
        ChartCurve.Write(svg, facts.Scores, X, Y, compact ? 4.5 : 5);
        WriteGaps();
        var known = facts.Scores.Where(s => s.Total is not null).ToList();
        if (known.Count == 0)
            return;
        WriteValue(known[0], known.Count > 1 ? known[1] : null);
        if (known.Count > 1)
            WriteValue(known[^1], known[^2]);
    }

    /// <summary>Each gap is marked; the words stand where they do not run into those of another.</summary>
    private void WriteGaps()
    {
        var words = compact ? "–" : "no score";
        var reached = double.MinValue;
        foreach (var gap in facts.Scores.Where(s => s.Total is null))
        {
            var (x, half) = (X(gap.On), Lettering.Width(words, 12) / 2);
            svg.Line("gap", x, bottom - 5, x, bottom);
            if (x - half < reached + 6)
                continue;
            reached = x + half;
            svg.Text("small name", x, bottom - 9, "middle", words);
        }
    }

    /// <summary>The number beside its point, on the side the curve does not go.</summary>
    private void WriteValue(ScorePoint point, ScorePoint? neighbour)
    {
        var under = neighbour?.Total > point.Total && Y(point.Total!.Value) < bottom - 30;
        svg.Text("value name", X(point.On), Y(point.Total!.Value) + (under ? 22 : -11), "middle", facts.Say(point.Total.Value));
    }
}
