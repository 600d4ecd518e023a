using Kith.Clinical.Formulations;

namespace Kith.Clinical.Tests.Formulations;

public class LetterTemplateTests
{
    [Fact]
    public void What_is_noted_stands_in_the_letter_and_what_is_not_is_left_blank()
    {
        var noted = new Formulation { Diagnosis = "depression.", FocusAbout = "living with Daniel" };
        var letter = LetterTemplate.Of(noted, 16, new DateOnly(2026, 4, 30));
        Assert.Contains("is called depression. It is an illness", letter, StringComparison.Ordinal);
        Assert.Contains("we work on living with Daniel.", letter, StringComparison.Ordinal);
        Assert.Contains($"It began {LetterTemplate.Blank}.", letter, StringComparison.Ordinal);
        Assert.Contains("We have 16 sessions, until 30 April 2026.", letter, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_focus_is_named_only_when_there_is_one()
    {
        var one = new Formulation { FocusAbout = "the move", SecondFocusAbout = "Daniel" };
        Assert.DoesNotContain("Daniel", LetterTemplate.Of(one, 8, null), StringComparison.Ordinal);
        one.SecondFocus = ProblemArea.RoleDispute;
        Assert.Contains("the move, and on Daniel.", LetterTemplate.Of(one, 8, null), StringComparison.Ordinal);
    }
}
