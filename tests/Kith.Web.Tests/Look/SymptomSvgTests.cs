using System.Xml.Linq;
using Kith.Clinical.Measures;
using Kith.Web.Look;

namespace Kith.Web.Tests.Look;

public class SymptomSvgTests
{
    private static readonly DateOnly Start = new(2026, 1, 8);

    internal static SymptomFacts Facts(params int?[] totals) => new()
    {
        Measure = "PHQ-9",
        Maximum = 27,
        Bands = [new(0, "none"), new(5, "mild"), new(10, "moderate"), new(15, "moderately severe"), new(20, "severe")],
        ReliableChange = 6,
        Scores = [.. totals.Select((total, i) => new ScorePoint(Start.AddDays(7 * i), total, i + 1))],
        Sessions = [.. Enumerable.Range(1, 16).Select(i => new SessionTick(i, Start.AddDays(7 * (i - 1))))],
    };

    [Fact]
    public void A_gap_breaks_the_line_and_is_never_a_zero()
    {
        var path = Curve(Facts(19, 18, null, 12, 11));

        Assert.Equal(2, path.Count(c => c == 'M'));
        Assert.Equal(2, path.Count(c => c == 'L'));
        Assert.Equal("No score: session 3. The line stops there.", ScoreWords.Gaps(Facts(19, 18, null, 12, 11)));
    }

    [Fact]
    public void A_meeting_between_two_scores_before_which_nothing_was_answered_is_a_gap_and_one_at_the_end_is_not()
    {
        var facts = Facts(19, 18, 12);
        ScorePoint[] given = [facts.Scores[0], facts.Scores[2] with { Session = null }];
        var points = ScorePoint.WithGaps(given, facts.Sessions.Take(5));
        Assert.Equal([19, null, 12], points.Select(p => p.Total));
        Assert.Equal(2, points[1].Session);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Two_hundred_weeks_with_gaps_are_drawn_without_words_over_words(bool compact)
    {
        var facts = Facts() with
        {
            Scores = [.. Enumerable.Range(0, 200).Select(i => new ScorePoint(Start.AddDays(7 * i), i % 9 == 4 ? null : 8 + (i * 7 % 11), i + 1))],
            Sessions = [.. Enumerable.Range(0, 200).Select(i => new SessionTick(i + 1, Start.AddDays(7 * i), true))],
            Events = [.. Enumerable.Range(0, 60).Select(i => new ChartEvent(Start.AddDays(23 * i), $"what happened {i}"))],
        };
        var drawing = new SymptomSvg(facts, compact);
        var svg = XElement.Parse(drawing.Write("phq"));

        var gaps = facts.Scores.Count(s => s.Total is null);
        Assert.Equal(gaps, svg.Elements("line").Count(l => (string?)l.Attribute("class") == "gap"));
        Assert.Equal(gaps + 1, ((string)svg.Elements("path").Single(p => (string?)p.Attribute("class") == "curve").Attribute("d")!).Count(c => c == 'M'));
        Assert.Equal((SymptomSvg.MostEvents, 36), (drawing.Events.Count, drawing.Left));
        foreach (var line in svg.Elements("text").Where(t => (string?)t.Attribute("text-anchor") == "middle" && ((string)t.Attribute("class")!).StartsWith("small", StringComparison.Ordinal)).GroupBy(t => (double)t.Attribute("y")!))
        {
            var words = line.Select(t => (At: (double)t.Attribute("x")!, Half: Lettering.Width(t.Value, 12) / 2)).OrderBy(t => t.At).ToList();
            Assert.All(words.Zip(words.Skip(1)), pair => Assert.True(pair.First.At + pair.First.Half <= pair.Second.At - pair.Second.Half + 0.2, $"at height {line.Key}"));
        }
    }

    [Fact]
    public void A_score_between_two_gaps_stands_as_a_point_however_many_there_are()
    {
        var many = Enumerable.Range(0, 200).Select(i => (int?)(i is 99 or 101 ? null : 12)).ToArray();
        var facts = Facts(many) with { Sessions = [] };
        Assert.Contains(Circles(facts), c => Math.Abs((double)c.Attribute("cx")! - (160 + 16 + ((732 - 160 - 32) * 100 / 199.0))) < 25);
        Assert.Equal(3, Circles(facts).Count());
    }

    [Fact]
    public void The_ribbon_begins_at_the_first_score_and_reaches_as_far_as_chance()
    {
        var svg = XElement.Parse(new SymptomSvg(Facts(null, 14, 12), compact: false).Write("phq"));
        var ribbon = svg.Elements("rect").Single(r => (string?)r.Attribute("class") == "ribbon");
        Assert.Equal((double)svg.Elements("circle").First().Attribute("cx")!, (double)ribbon.Attribute("x")!, tolerance: 0.2);
        Assert.Contains(svg.Elements("text"), t => t.Value == "8 or lower: improved by more than chance");
        Assert.Contains(svg.Elements("text"), t => t.Value == "20 or higher: worse by more than chance");
    }

    [Fact]
    public void Where_higher_is_better_the_drawing_says_so_and_improvement_lies_above()
    {
        var facts = SymptomFacts.Of(MeasureLibrary.Get("who-5"), new HashSet<int>(), [], [new(Start, 40), new(Start.AddDays(7), 52)]);
        var svg = XElement.Parse(new SymptomSvg(facts, compact: false).Write("who"));
        Assert.Contains(svg.Elements("text"), t => t.Value == "better ↑");
        Assert.Contains(svg.Elements("text"), t => t.Value == "50 or higher: improved by more than chance");
        Assert.Equal("12 above the first, improved by more than chance", ScoreWords.Change(facts, 40, 52));
        Assert.Equal("12 below the first, worse by more than chance", ScoreWords.Change(facts, 52, 40));
    }

    [Fact]
    public void Every_measure_with_a_total_can_be_drawn_with_or_without_bands()
    {
        foreach (var measure in MeasureLibrary.All.Where(m => m.HasTotal))
        {
            var facts = SymptomFacts.Of(measure, new HashSet<int>(), [], [new(Start, measure.MinimumTotal), new(Start.AddDays(7), measure.MaximumTotal)]);
            foreach (var compact in (bool[])[true, false])
            {
                var svg = XElement.Parse(new SymptomSvg(facts, compact).Write("m"));
                Assert.All(svg.Elements("circle"), c => Assert.InRange((double)c.Attribute("cy")!, 0, (double)svg.Elements("path").Count() * 1000));
                Assert.DoesNotContain("NaN", svg.ToString(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Each_measure_keeps_its_own_scale_over_the_same_days()
    {
        var phq = Facts(20, null, 10);
        var mspss = Facts(100, 400, 700) with { Measure = "MSPSS", Minimum = 100, Maximum = 700, PerPoint = 100, HigherIsBetter = true, Bands = [] };
        var svg = XElement.Parse(new MultiplesSvg([phq, mspss], compact: false).Write("all", "All"));
        var circles = svg.Elements("circle").Select(c => ((double)c.Attribute("cx")!, (double)c.Attribute("cy")!)).ToList();
        Assert.Equal(5, circles.Count);
        Assert.Equal(circles[0].Item1, circles[2].Item1, tolerance: 0.1);
        Assert.True(circles[2].Item2 > circles[1].Item2, "the second strip lies under the first");
        Assert.Contains(svg.Elements("text"), t => t.Value == "↑ better");
        Assert.Contains(svg.Elements("text"), t => t.Value == "↑ more symptoms");
        Assert.Contains(svg.Elements("text"), t => t.Value == "7");
        Assert.Single(svg.Elements("line"), l => (string?)l.Attribute("class") == "gap");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_rhythm_week_marks_hits_and_leaves_days_that_were_not_filled_in_empty(bool compact)
    {
        string[] beds = ["23:00", "23:30", "23:15", "0:30", "3:30", "23:10"];
        var week = RhythmWeek.Of(Start, [.. beds.Select((at, i) => new RhythmEntry(Start.AddDays(i), DailyEvent.ToBed, TimeOnly.Parse(at, System.Globalization.CultureInfo.InvariantCulture))),
            new(Start, DailyEvent.Dinner, null)]);
        var svg = XElement.Parse(new RhythmSvg(week, ["out", "contact", "work", "dinner", "bed"], compact).Write("r"));
        Assert.Equal(6, svg.Elements("circle").Count());
        Assert.Equal(week.Score.Hits, svg.Elements("circle").Count(c => (string?)c.Attribute("class") == "point last"));
        var heights = svg.Elements("circle").Select(c => (double)c.Attribute("cy")!).ToList();
        Assert.True(heights[3] > heights[1] && heights[4] > heights[3], "half past twelve lies after half past eleven");
        Assert.Single(svg.Elements("text"), t => t.Value == "×");
        Assert.Single(svg.Elements("rect"), r => (string?)r.Attribute("class") == "near");
    }

    [Fact]
    public void More_symptoms_stand_higher()
    {
        var heights = Circles(Facts(5, 20)).Select(c => (double)c.Attribute("cy")!).ToList();

        Assert.True(heights[1] < heights[0]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_is_one_picture_with_a_name_and_a_description(bool compact)
    {
        var svg = XElement.Parse(new SymptomSvg(Facts(19, 14), compact).Write("phq"));

        Assert.Equal("img", (string?)svg.Attribute("role"));
        var ids = svg.Descendants().Attributes("id").Select(a => a.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Contains((string)svg.Attribute("aria-labelledby")!, ids);
        Assert.Contains((string)svg.Attribute("aria-describedby")!, ids);
        Assert.DoesNotContain("style=", svg.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_two_drawings_of_one_chart_and_two_charts_on_one_page_share_no_id()
    {
        var ids = new[] { ("a", true), ("a", false), ("b", true), ("b", false) }
            .SelectMany(d => XElement.Parse(new SymptomSvg(Facts(19), d.Item2).Write(d.Item1)).Descendants().Attributes("id")).Select(a => a.Value).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void Words_of_people_are_encoded()
    {
        var facts = Facts(19) with { Events = [new(Start.AddDays(1), "<script>alert(1)</script> & \"so\"")] };

        var svg = new SymptomSvg(facts, compact: false).Write("phq");

        Assert.DoesNotContain("<script>", svg, StringComparison.Ordinal);
        XElement.Parse(svg);
    }

    [Fact]
    public void What_happened_outside_the_course_does_not_stretch_it()
    {
        var facts = Facts(19) with { Events = [new(new(1998, 5, 1), "father died")] };

        Assert.Empty(new SymptomSvg(facts, compact: false).Events);
    }

    [Theory]
    [InlineData(19, 14, "5 below the first; 6 would be more than chance")]
    [InlineData(19, 13, "6 below the first, improved by more than chance")]
    [InlineData(10, 16, "6 above the first, worse by more than chance")]
    [InlineData(10, 10, "the same as the first; 6 would be more than chance")]
    public void Improved_is_said_of_reliable_change_only(int first, int last, string words) =>
        Assert.Equal(words, ScoreWords.Change(Facts(first), first, last));

    [Fact]
    public void Nothing_answered_is_said() => Assert.Equal("No PHQ-9 score yet.", ScoreWords.Latest(Facts()));

    [Fact]
    public void Labels_of_events_never_lie_over_each_other_or_over_a_line()
    {
        var random = new Random(20260302);
        for (var run = 0; run < 500; run++)
        {
            var at = Enumerable.Range(0, random.Next(1, 14)).Select(_ => 130 + (random.NextDouble() * 600)).Order().ToList();
            var words = at.Select(_ => new string('n', random.Next(1, 40))).ToList();

            var labels = EventLabels.Place(at, words, 13, 130, 760, numbersOnly: false);

            for (var i = 0; i < labels.Length; i++)
            {
                Assert.InRange(labels[i].Right, 0, 760.01);
                for (var j = i + 1; j < labels.Length; j++)
                    Assert.False(labels[i].Row == labels[j].Row && labels[i].Left < labels[j].Right - 0.01 && labels[j].Left < labels[i].Right - 0.01, $"run {run}: {i} and {j}");
                Assert.DoesNotContain(labels, other => other != labels[i] && labels[i].Words is not null && other.Row > labels[i].Row && other.X > labels[i].Left + 2 && other.X < labels[i].Right - 2);
            }
        }
    }

    [Theory]
    [InlineData("a short one", 200, "a short one")]
    [InlineData("a very long thing to say", 60, "a very…")]
    [InlineData("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 80, "…")]
    public void Words_are_cut_between_letters_and_fit(string words, double room, string shown)
    {
        Assert.Equal(shown, Lettering.Fit(words, room, 13));
        Assert.True(Lettering.Width(shown, 13) <= room);
    }

    private static IEnumerable<XElement> Circles(SymptomFacts facts) =>
        XElement.Parse(new SymptomSvg(facts, compact: false).Write("phq")).Elements("circle");

    private static string Curve(SymptomFacts facts) =>
        (string)XElement.Parse(new SymptomSvg(facts, compact: false).Write("phq")).Elements("path").Single(p => (string?)p.Attribute("class") == "curve").Attribute("d")!;
}
