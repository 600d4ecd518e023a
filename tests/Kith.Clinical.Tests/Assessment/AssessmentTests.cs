using CsCheck;
using Kith.Clinical.Assessment;

namespace Kith.Clinical.Tests.Assessment;

public class AssessmentTests
{
    [Theory]
    [InlineData("F32")]
    [InlineData("F32.1")]
    [InlineData("F43.21")]
    public void A_code_has_the_form_of_ICD_10(string code) => Assert.Null(IllnessEpisode.Check(code, "Moderate depressive episode"));

    [Theory]
    [InlineData("f32.1")]
    [InlineData("F3")]
    [InlineData("F32.")]
    [InlineData("F32.1.2")]
    [InlineData("32.1")]
    [InlineData("F٣٢.1")]
    [InlineData("depression")]
    public void What_has_not_is_refused(string code) => Says.That("assessment.not-a-code", IllnessEpisode.Check(code, "Depression"));

    [Fact]
    public void No_typing_whatever_makes_it_throw() => Gen.String.Sample(code => Icd10Code.HasForm(code) || true);

    [Fact]
    public void The_illness_is_named_in_words_and_the_code_may_wait()
    {
        Says.That("assessment.diagnosis-without-words", IllnessEpisode.Check("F32.1", " "));
        Assert.Null(IllnessEpisode.Check("", "Depression"));
    }

    [Fact]
    public void A_correction_keeps_both_records()
    {
        var episode = new IllnessEpisode { Diagnosis = "Adjustment disorder" };
        Says.That("assessment.correction-without-reason", episode.Supersede(Given.Id(2), ""));
        Assert.Null(episode.Supersede(Given.Id(2), "Longer than six months."));
        Says.That("assessment.already-superseded", episode.Supersede(Given.Id(3), "Again."));
        Assert.Equal(("Adjustment disorder", Given.Id(2)), (episode.Diagnosis, episode.SupersededById!.Value));
    }

    [Fact]
    public void The_sick_role_is_for_a_time_and_brings_the_work_of_getting_better()
    {
        Assert.Null(SickRole.Check(Given.Began, null, "Come to sessions; rest without guilt."));
        Says.That("assessment.sick-role-without-work", SickRole.Check(Given.Began, null, ""));
        Says.That("assessment.sick-role-ends-before", SickRole.Check(Given.Began, Given.Began.AddDays(-1), "Come."));
    }
}
