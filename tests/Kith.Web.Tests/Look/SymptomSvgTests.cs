using System.Xml.Linq;
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
        Assert.Equal(words, ScoreWords.Change(first, last, 6));

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
