using System.Globalization;

namespace Kith.Web.Look;

/// <summary>Several measures, or the parts of one, over the same days: a strip each with a scale of its own, so that none is mixed with another.</summary>
internal sealed class MultiplesSvg
{
    private const double Strip = 64;
    private const double Head = 26;
    private const double Step = Strip + Head + 12;

    private readonly IReadOnlyList<SymptomFacts> rows;
    private readonly bool compact;
    private readonly SvgText svg = new();
    private readonly ChartTime time;
    private readonly double width, left, right, top, bottom;
    private readonly List<ChartEvent> events;
    private readonly EventLabel[] labels;

    /// <param name="rows">At least one; sessions, events and phases are those of the first.</param>
    /// <param name="compact">For a phone.</param>
    public MultiplesSvg(IReadOnlyList<SymptomFacts> rows, bool compact)
    {
        this.rows = rows;
        this.compact = compact;
        width = compact ? 340 : 760;
        left = compact ? 36 : 44;
        right = width - 34;
        time = ChartTime.Over([.. rows.SelectMany(r => r.Scores).Select(s => s.On), .. rows[0].Sessions.Select(s => s.On)], left + 10, right - 10);
        events = [.. rows[0].Events.Where(e => time.Holds(e.On)).OrderBy(e => e.On).TakeLast(SymptomSvg.MostEvents)];
        // Numbers only: words between the strips would hide what they stand on.
        labels = EventLabels.Place([.. events.Select(e => time.X(e.On))], [.. events.Select(e => e.Words)], 13, left, width, numbersOnly: true);
        top = 8 + (labels.Length == 0 ? 0 : 21 * (labels.Max(l => l.Row) + 1));
        bottom = top + (Step * rows.Count) - 6;
    }

    /// <summary>The events of the drawing in the order of their numbers.</summary>
    public IReadOnlyList<ChartEvent> Events => events;

    /// <summary>The drawing; every id in it begins with <c>id</c>. Write it once.</summary>
    public string Write(string id, string title)
    {
        svg.Open(id + (compact ? "-n" : "-w"), compact ? "narrow" : "wide", width, bottom + 42, title, string.Join(" ", rows.Select(ScoreWords.Description)));
        for (var i = 0; i < labels.Length; i++)
        {
            var y = top - 10 - (21 * labels[i].Row);
            svg.Line("event", labels[i].X, y + 9, labels[i].X, bottom);
            svg.Circle("tag", labels[i].X, y, 9).Text("tag-number", labels[i].X, y + 4.5, "middle", (i + 1).ToString(CultureInfo.CurrentCulture));
        }

        for (var i = 0; i < rows.Count; i++)
            WriteRow(rows[i], top + (Step * i));
        WriteAxis();
        return svg.Close();
    }

    private void WriteRow(SymptomFacts row, double from)
    {
        var (over, under) = (from + Head, from + Head + Strip);
        double Y(double score) => under - 4 - ((score - row.Minimum) / Math.Max(1, row.Maximum - row.Minimum) * (Strip - 8));

        svg.Text("strong name", left, from + 17, "start", Lettering.Fit(row.Measure, (right - left) * 0.6, 13));
        svg.Text("small", right, from + 17, "end", row.HigherIsBetter ? "↑ better" : "↑ more symptoms");
        svg.Line("rule", left, over, right, over).Line("axis", left, under, right, under);
        svg.Text("small", left - 6, Y(row.Maximum) + 4, "end", row.Say(row.Maximum)).Text("small", left - 6, Y(row.Minimum) + 4, "end", row.Say(row.Minimum));
        foreach (var threshold in row.Thresholds)
            svg.Line("threshold", left, Y(threshold.At), right, Y(threshold.At));
        ChartCurve.Write(svg, row.Scores, time.X, Y, 4);
        foreach (var gap in row.Scores.Where(s => s.Total is null))
            svg.Line("gap", time.X(gap.On), under - 6, time.X(gap.On), under);
        if (row.Scores.LastOrDefault(s => s.Total is not null) is { Total: { } last } point)
            svg.Text("value name", Math.Min(time.X(point.On) + 9, width - 26), Y(last) + 5, "start", row.Say(last));
    }

    private void WriteAxis()
    {
        var reached = double.MinValue;
        foreach (var session in rows[0].Sessions)
        {
            var (x, number) = (time.X(session.On), session.Number.ToString(CultureInfo.CurrentCulture));
            svg.Line("axis", x, bottom - 6, x, bottom - 2);
            if (x - Math.Max(10, (Lettering.Width(number, 12) / 2) + 3) < reached)
                continue;
            reached = x + Math.Max(10, (Lettering.Width(number, 12) / 2) + 3);
            svg.Text("small", x, bottom + 13, "middle", number);
        }

        svg.Text("small", left, bottom + 32, "start", ScoreWords.ShortDay(time.From)).Text("small", right, bottom + 32, "end", ScoreWords.ShortDay(time.Last));
        if (rows[0].Sessions.Count > 0)
            svg.Text("small", (left + right) / 2, bottom + 32, "middle", "session");
    }
}
