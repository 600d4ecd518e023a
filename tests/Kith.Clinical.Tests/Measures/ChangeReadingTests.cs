using System.Text.RegularExpressions;
using CsCheck;
using Kith.Clinical.Measures;

namespace Kith.Clinical.Tests.Measures;

/// <summary>A change read out: what it was, what it is, whether that is more than chance, what it means and what it does not.</summary>
public class ChangeReadingTests
{
    private static readonly Measure Who5 = MeasureLibrary.Get("who-5"), Pcl5 = MeasureLibrary.Get("pcl-5"), Mspss = MeasureLibrary.Get("mspss");

    [Fact]
    public void The_therapist_reads_numbers_then_what_they_mean_then_what_they_do_not()
    {
        var reading = ChangeWords.ReadForTherapist(Given.Phq9, 16, 8);
        Assert.Equal("PHQ-9 was 16 (moderately severe) and is 8 (mild): 8 points lower. Improved by more than chance explains (6 points or more).", reading.Numbers);
        Assert.Contains("crossed the line where a case begins (10 or more)", reading.Means, StringComparison.Ordinal);
        Assert.Contains("a better score never means that somebody is safe", reading.MeansNot, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_within_chance_does_not_mean_that_nothing_has_changed()
    {
        Assert.Contains("It does not mean that nothing has changed", ChangeWords.ReadForTherapist(Given.Phq9, 16, 12).MeansNot, StringComparison.Ordinal);
        Assert.Contains("It does not mean that nothing has changed", ChangeWords.ReadForClient(Given.Phq9, 16, 12).MeansNot, StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_who_feels_worse_is_not_to_blame_and_hears_that_something_can_help()
    {
        var reading = ChangeWords.ReadForClient(Given.Phq9, 8, 15);
        Assert.Contains("It does not mean that you did something wrong.", reading.MeansNot, StringComparison.Ordinal);
        Assert.Contains("It does not mean that nothing can help.", reading.MeansNot, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_measure_without_reliable_change_points_it_is_said_that_this_is_not_known()
    {
        Assert.Contains("Nobody has published how much of a change of the PCL-5 is more than chance", ChangeWords.ReadForTherapist(Pcl5, 50, 10).Means, StringComparison.Ordinal);
        Assert.Contains("Nobody has worked out yet how big a real change is", ChangeWords.ReadForClient(Pcl5, 50, 10).Means, StringComparison.Ordinal);
        Assert.Contains("We cannot say if that is more than chance", ChangeWords.ReadForClient(Mspss, 200, 600).Numbers, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_higher_is_better_a_rise_is_good_news_and_speaks_of_no_symptoms()
    {
        var client = ChangeWords.ReadForClient(Who5, 28, 60).Numbers;
        Assert.Contains("Things have improved.", client, StringComparison.Ordinal);
        Assert.DoesNotContain("symptoms", client, StringComparison.Ordinal);
        Assert.Contains("crossed the line where a case begins (50 or less)", ChangeWords.ReadForTherapist(Who5, 28, 60).Means, StringComparison.Ordinal);
    }

    [Fact]
    public void Improved_is_never_said_below_reliable_change_by_any_measure_to_anybody() =>
        Gen.Select(Gen.Int[0, MeasureLibrary.All.Count - 1], Gen.Double[0, 1], Gen.Double[0, 1]).Sample((at, a, b) =>
        {
            var measure = MeasureLibrary.All[at];
            if (!measure.HasTotal)
                return true;
            int Total(double part) => measure.MinimumTotal + (int)((measure.MaximumTotal - measure.MinimumTotal) * part);
            var (before, after) = (Total(a), Total(b));
            var said = string.Join(" ", new[] { ChangeWords.ReadForTherapist(measure, before, after), ChangeWords.ReadForClient(measure, before, after) }.Select(r => $"{r.Numbers} {r.Means}"));
            return said.Contains("mproved", StringComparison.Ordinal) == measure.ChangeBetween(before, after) is Change.Improved;
        });

    [Theory]
    [InlineData("phq-9", 16, 8)]
    [InlineData("phq-9", 8, 16)]
    [InlineData("phq-9", 12, 10)]
    [InlineData("phq-9", 12, 12)]
    [InlineData("pcl-5", 50, 40)]
    [InlineData("who-5", 20, 60)]
    [InlineData("who-5", 60, 20)]
    public void The_clients_words_can_be_read_by_a_child_of_eleven(string key, int before, int after)
    {
        var reading = ChangeWords.ReadForClient(MeasureLibrary.Get(key), before, after);
        var text = $"{reading.Numbers} {reading.Means} {reading.MeansNot}";
        var sentences = Regex.Split(text.TrimEnd('.'), @"\.\s+");
        var words = Regex.Matches(text, @"[A-Za-z0-9’]+").Select(m => m.Value).ToList();

        // Flesch and Kincaid's grade; 6 is a child of eleven.
        var grade = (0.39 * words.Count / sentences.Length) + (11.8 * words.Sum(Syllables) / words.Count) - 15.59;
        Assert.True(grade <= 6, $"Grade {grade:0.0}: {text}");
        Assert.All(sentences, s => Assert.InRange(s.Split(' ').Length, 1, 18));
    }

    private static int Syllables(string word) =>
        Math.Max(1, Regex.Count(Regex.Replace(word.ToLowerInvariant(), "(?<=[a-z]{2})(es|ed|e)$", ""), "[aeiouy]+"));
}
