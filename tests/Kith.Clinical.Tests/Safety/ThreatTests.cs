using Kith.Clinical.Safety;

namespace Kith.Clinical.Tests.Safety;

public class ThreatTests
{
    private static Threat Said(string words = "He said he would go there with the knife.", string person = "His brother", DutyToProtect duty = DutyToProtect.Mandatory, string action = "Police told.", int hours = -1) => new()
    {
        Words = words, Person = person, Duty = duty, Action = action, ActedAt = Given.Now.AddHours(hours), RecordedAt = Given.Now,
    };

    [Fact]
    public void It_is_kept_with_what_was_said_who_is_meant_and_what_was_done() => Assert.Null(Said().Check());

    [Fact]
    public void Where_the_law_makes_one_warn_it_names_who_is_meant()
    {
        Says.That("safety.duty-without-person", Said(person: "").Check());
        Assert.Null(Said(person: "", duty: DutyToProtect.Permissive).Check());
    }

    [Fact]
    public void Without_words_or_without_an_act_or_with_one_still_to_come_it_is_not_kept()
    {
        Says.That("safety.threat-without-words", Said(words: " ").Check());
        Says.That("safety.threat-without-action", Said(action: "").Check());
        Says.That("safety.acted-in-future", Said(hours: 1).Check());
    }
}
