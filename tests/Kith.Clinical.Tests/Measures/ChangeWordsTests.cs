using Kith.Clinical.Measures;

namespace Kith.Clinical.Tests.Measures;

public class ChangeWordsTests
{
    [Fact]
    public void Six_points_down_are_an_improvement_for_the_therapist() =>
        Assert.Equal(
            "PHQ-9 was 21 (severe) and is 15 (moderately severe): 6 points lower. Improved by more than chance explains (6 points or more).",
            ChangeWords.ForTherapist(Given.Phq9, 21, 15));

    [Fact]
    public void Five_points_down_may_be_chance() =>
        Assert.Equal(
            "PHQ-9 was 21 (severe) and is 16 (moderately severe): 5 points lower. Chance alone may explain this; it would take 6 points.",
            ChangeWords.ForTherapist(Given.Phq9, 21, 16));

    [Fact]
    public void Six_points_up_are_worse() =>
        Assert.Equal(
            "PHQ-9 was 9 (mild) and is 15 (moderately severe): 6 points higher. Worse by more than chance explains (6 points or more).",
            ChangeWords.ForTherapist(Given.Phq9, 9, 15));

    [Fact]
    public void The_same_is_the_same()
    {
        Assert.Equal("PHQ-9 was 14 (moderate) and is the same now.", ChangeWords.ForTherapist(Given.Phq9, 14, 14));
        Assert.Equal("Your score was 14. It is the same now.", ChangeWords.ForClient(Given.Phq9, 14, 14));
    }

    [Fact]
    public void The_client_reads_short_sentences()
    {
        Assert.Equal(
            "Your score was 21. Now it is 15. That is 6 points lower. That is more than chance. Your symptoms have improved.",
            ChangeWords.ForClient(Given.Phq9, 21, 15));
        Assert.Equal(
            "Your score was 14. Now it is 13. That is 1 point lower. Scores go up and down a little, so this may be chance.",
            ChangeWords.ForClient(Given.Phq9, 14, 13));
    }

    [Fact]
    public void Getting_worse_is_said_to_the_client_without_blame_and_with_a_next_step() =>
        Assert.EndsWith("Please talk about this with your therapist.", ChangeWords.ForClient(Given.Phq9, 8, 15), StringComparison.Ordinal);

    [Fact]
    public void Four_points_are_enough_on_the_GAD7()
    {
        Assert.Contains("Improved", ChangeWords.ForTherapist(Given.Gad7, 12, 8), StringComparison.Ordinal);
        Assert.DoesNotContain("Improved", ChangeWords.ForTherapist(Given.Gad7, 12, 9), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_higher_is_better_a_rise_is_an_improvement()
    {
        var wellbeing = Given.Gad7 with { Direction = Direction.HigherIsBetter };
        Assert.Equal(Change.Improved, wellbeing.ChangeBetween(5, 12));
        Assert.Contains("7 points higher. Improved", ChangeWords.ForTherapist(wellbeing, 5, 12), StringComparison.Ordinal);
        Assert.Contains("have improved", ChangeWords.ForClient(wellbeing, 5, 12), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_is_said_by_number()
    {
        Assert.Null(MissingWords.Of([]));
        Assert.Equal("There is no total, because question 4 was not answered.", MissingWords.Of([4]));
        Assert.Equal("There is no total, because questions 2, 4 and 9 were not answered.", MissingWords.Of([2, 4, 9]));
    }
}
