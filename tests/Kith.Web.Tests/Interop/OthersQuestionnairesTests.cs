using Kith.Clinical.Measures;
using Kith.Web.Interop;
using Kith.Web.Measures.Import;
using Kith.Web.Tests.House;

namespace Kith.Web.Tests.Interop;

/// <summary>Public Questionnaires that others wrote, as they published them; the folder Others says who and under which licence.</summary>
public sealed class OthersQuestionnairesTests
{
    private static async Task<WordingRead> ReadAsync(string file, string key)
    {
        var bytes = await File.ReadAllBytesAsync(Path.Combine(Checkout.Root, "tests", "Kith.Web.Tests", "Interop", "Others", file));
        return await new QuestionnaireWords().ReadAsync(MeasureLibrary.Get(key), bytes);
    }

    [Fact]
    public async Task Hl7s_own_example_has_its_answers_inside_and_a_total_only_some_programs_can_work_out()
    {
        var read = await ReadAsync("hl7-sdc-phq-9.json", "phq-9");
        Assert.Null(read.Refusal);
        Assert.Equal(("Patient Health Questionnaire - 9 Item", null), (read.Words!.Title, read.Words.Language));
        Assert.Equal("Over the last two weeks, how often have you been bothered by any of the following problems?", read.Words.Stem);
        Assert.Equal("Thoughts that you would be better off dead, or thoughts of hurting yourself in some way?", read.Words.Items[8]);
        Assert.Equal(["Not at all", "Several days", "More than half the days", "Nearly every day"], read.Words.AnswersTo(9));
        Assert.Contains(read.LeftOut, line => line.Contains("(linkId H1/TS) is not used", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_argonaut_project_keeps_scores_under_an_older_name_and_asks_one_question_that_does_not_count()
    {
        var read = await ReadAsync("argonaut-phq-9.json", "phq-9");
        Assert.Null(read.Refusal);
        Assert.Equal(["Not at all", "Several days", "More than half the days", "Nearly every day"], read.Words!.AnswersTo(1));
        Assert.StartsWith("If you checked off any problems, how difficult", read.Words.Difficulty?.Words, StringComparison.Ordinal);
        Assert.Equal(["Not difficult at all", "Somewhat difficult", "Very difficult", "Extremely difficult"], read.Words.Difficulty?.Answers);
        Assert.Contains(read.LeftOut, line => line.Contains("(linkId g1.s) is a line between or after the questions", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lhc_forms_adds_up_with_a_function_of_its_own_and_the_total_is_ours()
    {
        var read = await ReadAsync("lhc-forms-phq-9.json", "phq-9");
        Assert.Null(read.Refusal);
        Assert.Equal("Poor appetite or overeating", read.Words!.Items[4]);
        Assert.StartsWith("How difficult have these problems made it", read.Words.Difficulty?.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(read.LeftOut, line => line.Contains("expression", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stanfords_says_its_language()
    {
        var read = await ReadAsync("stanford-gad-7.json", "gad-7");
        Assert.Null(read.Refusal);
        Assert.Equal(("en-US", 7, "Trouble relaxing"), (read.Words!.Language, read.Words.Items.Count, read.Words.Items[3]));
    }

    [Theory]
    [InlineData("hl7-sdc-phq-9.json", "PHQ-9")]
    [InlineData("argonaut-phq-9.json", "PHQ-9")]
    [InlineData("lhc-forms-phq-9.json", "PHQ-9")]
    [InlineData("stanford-gad-7.json", "GAD-7")]
    public async Task None_passes_for_another_measure_whose_questions_look_the_same(string file, string name)
    {
        var read = await ReadAsync(file, "pgsi");
        Assert.Equal("questionnaire.another-measure", read.Refusal?.Code);
        Assert.Contains($"this is the {name}, not the PGSI", read.Refusal!.Sentence, StringComparison.Ordinal);
        Assert.Null(read.Words);
    }
}
