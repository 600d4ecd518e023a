using Kith.Clinical.Formulations;

namespace Kith.Clinical.Tests.Formulations;

public class FormulationTests
{
    private static Refusal? Offer(Formulation formulation, Formulation? standing = null, ProblemArea[]? permitted = null) =>
        formulation.Offer(standing, permitted ?? Given.AllAreas, Given.Now);

    private static Formulation Offered(ProblemArea focus = ProblemArea.RoleDispute, int number = 1)
    {
        var formulation = Given.Formulation(focus, number);
        Assert.Null(Offer(formulation));
        return formulation;
    }

    [Fact]
    public void A_formulation_without_a_focus_is_not_offered()
    {
        var formulation = Given.Formulation(focus: null);
        Says.That("formulations.no-focus", Offer(formulation));
        Assert.Equal((FormulationState.Draft, null), (formulation.State, formulation.OfferedAt));
    }

    [Fact]
    public void Nor_without_plain_words_for_the_client_to_read() =>
        Says.That("formulations.no-plain-words", Offer(Given.Formulation(words: " ")));

    [Theory]
    [InlineData(LetterTemplate.Blank)]
    [InlineData("[...]")]
    public void A_letter_with_a_blank_in_it_is_not_offered(string blank) =>
        Says.That("formulations.blank-left", Offer(Given.Formulation(words: $"You came because {blank}.")));

    [Fact]
    public void Two_foci_at_the_most_and_two_different_ones()
    {
        Assert.Null(Offer(Given.Formulation(second: ProblemArea.Grief)));
        Says.That("formulations.same-focus", Offer(Given.Formulation(second: ProblemArea.RoleDispute)));
    }

    [Fact]
    public void Only_what_the_protocol_permits_is_a_focus()
    {
        Says.That("formulations.not-permitted", Offer(Given.Formulation(), permitted: [ProblemArea.Grief]));
        Says.That("formulations.not-permitted", Offer(Given.Formulation(ProblemArea.Grief, second: ProblemArea.RoleDispute), permitted: [ProblemArea.Grief]));
    }

    [Theory]
    [InlineData(FormulationAnswer.Accept, FormulationState.Accepted)]
    [InlineData(FormulationAnswer.AskForChange, FormulationState.ChangeAsked)]
    [InlineData(FormulationAnswer.Decline, FormulationState.Declined)]
    public void The_client_says_yes_not_quite_or_no(FormulationAnswer answer, FormulationState state)
    {
        var formulation = Offered();
        Assert.Null(formulation.Reply(answer, AnsweredHow.BesideTherapist, " It is more about Ruth. ", Given.Now));
        Assert.Equal(
            (state, AnsweredHow.BesideTherapist, "It is more about Ruth.", Given.Now),
            (formulation.State, formulation.AnsweredHow!.Value, formulation.Answer, formulation.AnsweredAt!.Value));
    }

    [Fact]
    public void Asking_for_a_change_says_which() =>
        Says.That(
            "formulations.change-without-words",
            Offered().Reply(FormulationAnswer.AskForChange, AnsweredHow.OwnAccount, "", Given.Now));

    [Fact]
    public void Nobody_answers_what_was_not_offered_or_answers_twice()
    {
        Says.That("formulations.not-offered", Given.Formulation().Reply(FormulationAnswer.Accept, AnsweredHow.OwnAccount, "", Given.Now));
        Says.That("formulations.not-offered", Given.Accepted().Reply(FormulationAnswer.Decline, AnsweredHow.OwnAccount, "", Given.Now));
    }

    [Fact]
    public void Once_offered_the_words_stay()
    {
        Assert.Null(Given.Formulation().MustBeDraft());
        Says.That("formulations.not-a-draft", Offered().MustBeDraft());
        Says.That("formulations.not-a-draft", Offer(Offered()));
    }

    [Fact]
    public void A_change_of_focus_needs_a_reason()
    {
        var standing = Given.Accepted();
        Says.That("formulations.change-without-reason", Offer(Given.Formulation(ProblemArea.Grief, 2), standing));
        Assert.Null(Offer(Given.Formulation(ProblemArea.Grief, 2, reason: "Her father died."), standing));
        Assert.Null(Offer(Given.Formulation(number: 2), standing));
    }

    [Fact]
    public void The_same_area_with_another_person_is_another_focus()
    {
        var standing = Given.Accepted(person: Given.Id(501));
        Says.That("formulations.change-without-reason", Offer(Given.Formulation(number: 2, person: Given.Id(502)), standing));
        Assert.Null(Offer(Given.Formulation(number: 2, person: Given.Id(501)), standing));
    }

    [Fact]
    public void A_new_focus_holds_only_after_a_new_yes()
    {
        var standing = Given.Accepted();
        var next = Given.Formulation(ProblemArea.Grief, 2, reason: "Her father died.");
        Assert.Null(Offer(next, standing));
        Assert.Equal(FormulationState.Accepted, standing.State);
        Assert.Null(FormulationRules.Reply(next, standing, FormulationAnswer.Accept, AnsweredHow.OwnAccount, "Yes.", Given.Now));
        Assert.Equal((FormulationState.Superseded, FormulationState.Accepted), (standing.State, next.State));
    }

    [Fact]
    public void A_no_to_the_new_one_leaves_the_old_one_standing()
    {
        var standing = Given.Accepted();
        var next = Given.Formulation(ProblemArea.Grief, 2, reason: "Her father died.");
        Assert.Null(Offer(next, standing));
        Assert.Null(FormulationRules.Reply(next, standing, FormulationAnswer.Decline, AnsweredHow.OwnAccount, "", Given.Now));
        Assert.Equal(FormulationState.Accepted, standing.State);
    }

    [Fact]
    public void A_declined_one_stays_declined()
    {
        var declined = Offered();
        Assert.Null(declined.Reply(FormulationAnswer.Decline, AnsweredHow.OwnAccount, "", Given.Now));
        Says.That("formulations.nothing-to-supersede", declined.Supersede());
        Assert.Equal(FormulationState.Declined, declined.State);
    }
}
