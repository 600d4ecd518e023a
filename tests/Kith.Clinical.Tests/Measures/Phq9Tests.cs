using CsCheck;
using Kith.Clinical.Measures;

namespace Kith.Clinical.Tests.Measures;

public class Phq9Tests
{
    private static readonly Gen<int?[]> Answers = Gen.Select(Gen.Int[-1, 3], i => i < 0 ? null : (int?)i).Array[9];

    [Theory]
    [InlineData(4, "minimal")]
    [InlineData(5, "mild")]
    [InlineData(9, "mild")]
    [InlineData(10, "moderate")]
    [InlineData(14, "moderate")]
    [InlineData(15, "moderately severe")]
    [InlineData(19, "moderately severe")]
    [InlineData(20, "severe")]
    [InlineData(27, "severe")]
    public void Bands_are_those_of_the_paper(int total, string words) => Assert.Equal(words, Given.Phq9.BandOf(total)!.Words);

    [Fact]
    public void Ten_is_a_case_and_six_points_are_more_than_chance() =>
        Assert.Equal((10, 6), (Given.Phq9.Caseness!.At, Given.Phq9.ReliableChange));

    [Fact]
    public void The_ninth_item_at_1_asks_for_a_clinician_even_when_nothing_else_is_answered()
    {
        var score = Given.Phq9.Score([null, null, null, null, null, null, null, null, 1]);
        Assert.Equal([new CriticalAnswer(9, 1)], score.Critical);
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8], score.Missing);
    }

    [Fact]
    public void The_ninth_item_at_0_does_not() =>
        Assert.Empty(Given.Phq9.Score([3, 3, 3, 3, 3, 3, 3, 3, 0]).Critical);

    [Fact]
    public void The_total_is_the_sum_or_it_is_not_there() =>
        Answers.Sample(answers =>
        {
            var score = Given.Phq9.Score(answers);
            return answers.Contains(null)
                ? score.Total is null && score.Missing.Count == answers.Count(a => a is null)
                : score.Total == answers.Sum() && score.Missing.Count == 0;
        });

    [Fact]
    public void An_alert_depends_on_the_ninth_item_alone() =>
        Answers.Sample(answers => Given.Phq9.Score(answers).Critical.Count == (answers[8] >= 1 ? 1 : 0));
}
