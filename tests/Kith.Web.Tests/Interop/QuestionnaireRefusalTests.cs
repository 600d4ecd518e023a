using System.Diagnostics;
using System.Text;
using Kith.Clinical.Measures;
using Kith.Web.Interop;
using Kith.Web.Measures.Import;
using R4 = Hl7.Fhir.Model;

namespace Kith.Web.Tests.Interop;

/// <summary>Files that cannot be used: each is refused with a sentence that says why and where.</summary>
public sealed class QuestionnaireRefusalTests
{
    private static Task<WordingRead> ReadAsync(byte[] file, string key = "wsas") => new QuestionnaireWords().ReadAsync(MeasureLibrary.Get(key), file);

    private static Task<WordingRead> ReadAsync(Action<R4.Questionnaire> change, string key = "wsas") => ReadAsync(MadeUp.File(key, change), key);

    private static void Refused(string code, string says, WordingRead read)
    {
        Assert.Null(read.Words);
        Assert.Equal(code, read.Refusal?.Code);
        Assert.Contains(says, read.Refusal!.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Dear colleague, here is the form.")]
    [InlineData("{\"resourceType\": \"Questionnaire\"")]
    [InlineData("[1, 2, 3]")]
    [InlineData("\"Questionnaire\"")]
    public async Task What_is_not_a_json_object(string text) => Refused("questionnaire.not-json", "This is not JSON", await ReadAsync(MadeUp.Bytes(text)));

    [Fact]
    public async Task Bytes_that_are_no_text_at_all()
    {
        var bytes = new byte[4096];
        new Random(7).NextBytes(bytes);
        Refused("questionnaire.not-json", "This is not JSON", await ReadAsync(bytes));
        Refused("questionnaire.not-json", "This is not JSON", await ReadAsync([.. MadeUp.Bytes("{\"resourceType\": \""), 0xFF, 0xFE, .. MadeUp.Bytes("\"}")]));
        Refused("questionnaire.not-json", "This is not JSON", await ReadAsync(Encoding.Unicode.GetBytes(MadeUp.Json("wsas"))));
        Refused("questionnaire.not-json", "This is not JSON", await ReadAsync(MadeUp.Bytes("{\"resourceType\": \"Questionnaire\", \"title\": \"half a letter: \\ud800\"}")));
    }

    [Fact]
    public async Task Nested_ten_thousand_deep()
    {
        var deep = "{\"resourceType\": \"Questionnaire\", \"item\": " + string.Concat(Enumerable.Repeat("[{\"item\": ", 10_000)) + string.Concat(Enumerable.Repeat("}]", 10_000)) + "}";
        Refused("questionnaire.too-deep", "more than 64 levels", await ReadAsync(MadeUp.Bytes(deep)));
    }

    [Fact]
    public async Task Twenty_megabytes_are_not_even_read()
    {
        var watch = Stopwatch.StartNew();
        Refused("questionnaire.too-large", "20 MB", await ReadAsync(new byte[20 * 1024 * 1024]));
        Assert.InRange(watch.ElapsedMilliseconds, 0, 500);
    }

    [Fact]
    public async Task Another_resource_is_called_by_its_name()
    {
        Refused("questionnaire.wrong-type", "This is a Bundle", await ReadAsync(MadeUp.Bytes("""{"resourceType": "Bundle", "type": "collection"}""")));
        Refused("questionnaire.no-type", "does not say what it is", await ReadAsync(MadeUp.Bytes("""{"title": "PHQ"}""")));
        Refused("questionnaire.no-type", "does not say what it is", await ReadAsync(MadeUp.Bytes("""{"resourceType": 5}""")));
        Refused("questionnaire.no-questions", "no question", await ReadAsync(MadeUp.Bytes("""{"resourceType": "Questionnaire", "status": "active"}""")));
    }

    [Fact]
    public async Task Another_measure_is_known_by_its_words_its_codes_its_name_or_what_it_calls_itself()
    {
        const string Says = "this is the PHQ-9, not the PGSI, so nothing was changed";
        Refused("questionnaire.another-measure", $"By the words of its questions {Says}", await ReadAsync(MadeUp.Bytes(MadeUp.Json("phq-9")), "pgsi"));
        Refused("questionnaire.another-measure", $"By its LOINC code 44249-1 {Says}", await ReadAsync(q => (q.Url, q.Code) = (null, [new(FhirNames.Loinc, "44249-1")]), "pgsi"));
        Refused("questionnaire.another-measure", $"By its LOINC code 44261-6 {Says}", await ReadAsync(q => (q.Url, q.Item.Single(i => i.LinkId == "total").Code) = (null, [new(FhirNames.Loinc, "44261-6")]), "pgsi"));
        Refused("questionnaire.another-measure", $"By the LOINC codes of its questions {Says}", await ReadAsync(WithCodesOfThePhq9, "pgsi"));
        Refused("questionnaire.another-measure", $"By its name “PHQ9 (short)” {Says}", await ReadAsync(q => (q.Url, q.Title) = (null, "PHQ9 (short)"), "pgsi"));
        Refused("questionnaire.another-measure", "By its name urn:kith:measure:who-5 this is the WHO-5, not the WSAS", await ReadAsync(MadeUp.Bytes(MadeUp.Json("who-5"))));
        Refused("questionnaire.another-measure", "this is the AUDIT-C, not the AUDIT,", await ReadAsync(q => (q.Url, q.Title, q.Code, q.Item.Single(i => i.LinkId == "total").Code) = (null, "AUDIT-C, our form", [], []), "audit"));
    }

    [Fact]
    public async Task A_name_that_says_nothing_or_names_the_measure_among_others_is_no_reason_to_refuse()
    {
        Assert.Null((await ReadAsync(q => (q.Url, q.Title, q.Id, q.Name) = (null, "Form 7b of the clinic", "f7b", "F7b"), "pgsi")).Refusal);
        Assert.Null((await ReadAsync(q => (q.Url, q.Title) = (null, "PHQ-9 modified for teens (PHQ-A)"), "phq-a")).Refusal);
        Assert.Null((await ReadAsync(q => (q.Url, q.Title) = ("https://other.example/Questionnaire/auditing", "An auditor's form"), "pgsi")).Refusal);
    }

    private static void WithCodesOfThePhq9(R4.Questionnaire questionnaire)
    {
        questionnaire.Url = null;
        foreach (var (item, code) in questionnaire.Item.Where(i => i.AnswerOption.Count > 0).Zip(MeasureLibrary.Get("phq-9").Loinc.Items))
            item.Code = [new(FhirNames.Loinc, code)];
    }

    [Fact]
    public async Task Two_items_of_one_link_id() =>
        Refused("questionnaire.same-link-id", "“2”", await ReadAsync(q => q.Item.Single(i => i.LinkId == "3").LinkId = "2"));

    [Fact]
    public async Task Two_items_of_one_link_id_in_different_groups() => Refused("questionnaire.same-link-id", "“2”", await ReadAsync(q => q.Item.Add(new()
    {
        LinkId = "group", Type = R4.Questionnaire.QuestionnaireItemType.Group,
        Item = [new() { LinkId = "2", Type = R4.Questionnaire.QuestionnaireItemType.Display, Text = "Thank you" }],
    })));

    [Fact]
    public async Task An_item_without_link_id_is_called_by_its_words() =>
        Refused("questionnaire.no-link-id", "Question 3: how blue", await ReadAsync(q => q.Item.Single(i => i.LinkId == "3").LinkId = null));

    [Fact]
    public async Task A_question_too_few_and_a_question_too_many()
    {
        Refused("questionnaire.wrong-number", "has 5 questions, and this file has 4", await ReadAsync(q => q.Item.RemoveAll(i => i.LinkId == "2")));
        var more = await ReadAsync(q =>
        {
            var last = q.Item.Single(i => i.LinkId == "5");
            q.Item.Insert(6, new() { LinkId = "6", Text = "And now?", Type = last.Type, AnswerOption = last.AnswerOption });
        });
        Refused("questionnaire.wrong-number", "(linkId 6)", more);
    }

    [Fact]
    public async Task Answers_without_scores() => Refused("questionnaire.wrong-number", "has no scores", await ReadAsync(q =>
    {
        foreach (var option in q.Item.SelectMany(i => i.AnswerOption))
            option.Extension.Clear();
    }));

    [Fact]
    public async Task One_answer_without_a_score() =>
        Refused("questionnaire.no-score", "“Blue 4” of “Question 2", await ReadAsync(q => Option(q, "2", 4).Extension.Clear()));

    [Fact]
    public async Task A_score_out_of_range() =>
        Refused("questionnaire.out-of-range", "scored 9, and this question goes from 0 to 8", await ReadAsync(q => Score(q, "3", 8, 9)));

    [Fact]
    public async Task A_score_between_the_steps() =>
        Refused("questionnaire.out-of-range", "from 0 to 4 in steps of 2", await ReadAsync(q => Score(q, "9", 1, 1), "audit"));

    [Fact]
    public async Task A_score_that_is_no_whole_number() => Refused("questionnaire.out-of-range", "1.5", await ReadAsync(q => Score(q, "2", 1, 1.5m)));

    [Fact]
    public async Task Two_answers_of_one_score() => Refused("questionnaire.same-score", "“Blue 3” and “Blue 4”", await ReadAsync(q => Score(q, "2", 4, 3)));

    [Fact]
    public async Task A_score_nobody_has_an_answer_for() =>
        Refused("questionnaire.answer-missing", "no answer with the score 8", await ReadAsync(q => q.Item.Single(i => i.LinkId == "2").AnswerOption.RemoveAt(8)));

    [Fact]
    public async Task Points_that_are_not_those_of_the_published_measure() => Refused("questionnaire.other-points", "adds 4 to the total in the file, and 3", await ReadAsync(
        q => Option(q, "5", 1).Extension.Single(e => e.Url == FhirNames.ItemWeight).Value = new R4.FhirDecimal(4), "c-ssrs"));

    [Fact]
    public async Task A_question_without_words() => Refused("questionnaire.no-text", "linkId “4”", await ReadAsync(q => q.Item.Single(i => i.LinkId == "4").Text = null));

    [Fact]
    public async Task A_question_whose_words_hold_what_cannot_be_seen() =>
        Refused("questionnaire.no-text", "linkId “4”", await ReadAsync(q => q.Item.Single(i => i.LinkId == "4").Text = "Bell\u0007"));

    [Fact]
    public async Task A_question_with_several_answers() => Refused("questionnaire.repeats", "(linkId 4)", await ReadAsync(q => q.Item.Single(i => i.LinkId == "4").Repeats = true));

    [Fact]
    public async Task Answers_that_stand_on_another_server() => Refused("questionnaire.answers-elsewhere", "https://other.example/ValueSet/1", await ReadAsync(q =>
    {
        foreach (var item in q.Item.Where(i => i.AnswerOption.Count > 0))
        {
            item.AnswerOption.Clear();
            item.AnswerValueSet = "https://other.example/ValueSet/1";
        }
    }));

    [Fact]
    public async Task Yes_and_no_where_the_measure_has_nine_answers() => Refused("questionnaire.another-kind", "from 0 to 8", await ReadAsync(q =>
    {
        var item = q.Item.Single(i => i.LinkId == "2");
        item.AnswerOption.Clear();
        item.Type = R4.Questionnaire.QuestionnaireItemType.Boolean;
    }));

    [Fact]
    public async Task A_number_on_another_scale() => Refused("questionnaire.another-kind", "from 0 to 100", await ReadAsync(
        q => q.Item.Single(i => i.LinkId == "1").Extension.Single(e => e.Url == FhirNames.MaxValue).Value = new R4.Integer(10), "ors"));

    [Fact]
    public async Task A_total_that_disagrees_with_the_measure() => Refused("questionnaire.total-disagrees", "WSAS comes to 16, and the expression in “Total score” (linkId total) gives 5", await ReadAsync(
        q => MadeUp.Total(q).Expression_ = "5"));

    [Fact]
    public async Task Not_a_letter_is_taken_of_a_part_that_breaks_the_rules_and_it_is_told()
    {
        var json = MadeUp.Json("wsas").Replace("\"status\": \"active\"", "\"status\": \"activ\", \"unheard\": {\"of\": 1}", StringComparison.Ordinal);
        var read = await ReadAsync(MadeUp.Bytes(json));
        Assert.Null(read.Refusal);
        Assert.Contains(read.LeftOut, line => line.StartsWith("Set aside, because it breaks a rule of FHIR R4", StringComparison.Ordinal));
        Refused("questionnaire.not-r4", "breaks a rule of FHIR R4", await ReadAsync(MadeUp.Bytes(MadeUp.Json("wsas").Replace("\"type\": \"choice\"", "\"type\": \"chocie\"", StringComparison.Ordinal))));
    }

    private static R4.Questionnaire.AnswerOptionComponent Option(R4.Questionnaire questionnaire, string linkId, int choice) =>
        questionnaire.Item.Single(i => i.LinkId == linkId).AnswerOption[choice];

    private static void Score(R4.Questionnaire questionnaire, string linkId, int choice, decimal score)
    {
        foreach (var extension in Option(questionnaire, linkId, choice).Extension)
            extension.Value = new R4.FhirDecimal(score);
    }
}
