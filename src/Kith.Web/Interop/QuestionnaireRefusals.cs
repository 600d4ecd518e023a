using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Measures;

namespace Kith.Web.Interop;

/// <summary>Why a Questionnaire that somebody else wrote cannot be used. Each names the place in the file.</summary>
internal static class QuestionnaireRefusals
{
    public static readonly Refusal NotJson = new(
        "questionnaire.not-json", "This is not JSON. A Questionnaire is a JSON file that begins with { and holds \"resourceType\": \"Questionnaire\".");

    public static readonly Refusal TooDeep = new(
        "questionnaire.too-deep", Say($"The file is nested more than {QuestionnaireFile.Deepest} levels deep. No questionnaire needs that; ask whoever made it for a plain one."));

    public static readonly Refusal NoType = new(
        "questionnaire.no-type", "This JSON does not say what it is: there is no \"resourceType\" at its beginning. Export it again as a FHIR R4 Questionnaire.");

    public static Refusal TooLarge(long bytes) => new(
        "questionnaire.too-large", Say($"The file has {bytes / 1048576.0:0.#} MB. A Questionnaire of one measure stays far below {QuestionnaireFile.MostBytes / 1048576} MB, so it was not read and nothing was changed. Look whether it is the right file."));

    /// <param name="wanted">What it was brought as.</param>
    /// <param name="found">What it is.</param>
    /// <param name="by">What gave it away: "its LOINC code 44249-1".</param>
    public static Refusal AnotherMeasure(Measure wanted, Measure found, string by) => new(
        "questionnaire.another-measure", $"By {by} this is the {found.Name}, not the {wanted.Name}, so nothing was changed. "
        + (found.ScoreOnly ? $"Bring it in as the {found.Name}" : $"Kith already holds the words of the {found.Name}")
        + $"; if it is the {wanted.Name} all the same, put that right in the file first.");

    public static Refusal WrongType(string type) => new(
        "questionnaire.wrong-type", $"This is a {Cut(type)}, not a Questionnaire. Take the Questionnaire itself: a file with \"resourceType\": \"Questionnaire\".");

    public static Refusal NotR4(string issue) => new(
        "questionnaire.not-r4", $"The file breaks a rule of FHIR R4, so nothing of it was used: {Cut(issue, 300)}");

    public static Refusal NoQuestions => new("questionnaire.no-questions", "There is no question in this Questionnaire.");

    public static Refusal NoLinkId(string text) => new(
        "questionnaire.no-link-id", $"“{Cut(text)}” has no linkId. Every item needs one, so that it can be named.");

    public static Refusal SameLinkId(string linkId) => new(
        "questionnaire.same-link-id", $"Two items have the linkId “{Cut(linkId)}”. Which one is meant cannot be told; give each its own.");

    public static Refusal WrongNumber(Measure measure, IReadOnlyList<FoundItem> scored, IReadOnlyList<FoundItem> unscored)
    {
        var unlike = scored.Count > measure.Items ? $" The first too many is {scored[measure.Items].Called}; if one of them does not count, take the scores off its answers."
            : unscored.Count > 0 ? $" {unscored[0].Called} has no scores: give each of its answers an ordinalValue, an itemWeight or a number."
            : scored.Count > 0 ? $" The last one found is {scored[^1].Called}." : "";
        return new("questionnaire.wrong-number", Say($"The {measure.Name} has {measure.Items} questions, and this file has {scored.Count} whose answers carry a score.") + unlike);
    }

    public static Refusal NoText(FoundItem item) => new(
        "questionnaire.no-text", $"The item with linkId “{Cut(item.LinkId)}” has no words, or words that cannot be shown. Write the question there.");

    public static Refusal Repeats(FoundItem item) => new(
        "questionnaire.repeats", $"{item.Called} may be answered more than once. Each question of a measure has one answer.");

    public static Refusal NoAnswers(FoundItem item) => new(
        "questionnaire.no-answers", $"{item.Called} has no answers to choose from. Put them into the file as answerOption.");

    public static Refusal AnswersElsewhere(FoundItem item, string where) => new(
        "questionnaire.answers-elsewhere", $"The answers of {item.Called} stand in another place ({Cut(where)}), and nothing is fetched from there. Put them into the file as answerOption.");

    public static Refusal NoScore(FoundItem item, string answer) => new(
        "questionnaire.no-score", $"The answer “{Cut(answer)}” of {item.Called} carries no score. Give it an ordinalValue, an itemWeight or a number.");

    public static Refusal OutOfRange(FoundItem item, string answer, decimal score, Item question) => new(
        "questionnaire.out-of-range", Say($"The answer “{Cut(answer)}” of {item.Called} is scored {score:0.##}, and this question goes from {question.From} to {question.To}") + Steps(question));

    public static Refusal OtherPoints(FoundItem item, string answer, decimal weight, int points) => new(
        "questionnaire.other-points", Say($"The answer “{Cut(answer)}” of {item.Called} adds {weight:0.##} to the total in the file, and {points} in the published measure. Look which is right."));

    public static Refusal SameScore(FoundItem item, string one, string other, int value) => new(
        "questionnaire.same-score", Say($"Two answers of {item.Called} have the score {value}: “{Cut(one)}” and “{Cut(other)}”. Each value of the measure has one answer."));

    public static Refusal Missing(FoundItem item, int value) => new(
        "questionnaire.answer-missing", Say($"{item.Called} has no answer with the score {value}. Every value of the measure needs its words."));

    public static Refusal AnotherKind(FoundItem item, Item question) => new(
        "questionnaire.another-kind", Say($"{item.Called} is answered in another way than in the measure, where it takes a number from {question.From} to {question.To}") + Steps(question));

    public static Refusal TotalTooLong(FoundItem item) => new(
        "questionnaire.total-too-long", $"The expression for the total in {item.Called} did not come to an end in time. Nothing was changed. Take the expression out, or write it more simply; Kith counts by the published rule.");

    public static Refusal TotalTooDeep(FoundItem item) => new(
        "questionnaire.total-too-deep", Say($"The expression for the total in {item.Called} is longer than {BoundedFhirPath.Longest} characters or nested more than {BoundedFhirPath.Deepest} brackets deep. Nothing was changed. Take it out; Kith counts by the published rule."));

    public static Refusal TotalDisagrees(FoundItem item, Measure measure, decimal given) => new(
        "questionnaire.total-disagrees", Say($"For the published example {measure.Name} comes to {measure.Say(measure.Example.Total!.Value)}, and the expression in {item.Called} gives {given:0.##}. One of them is wrong, so nothing was changed."));

    /// <summary>As much of somebody's words as a sentence can carry.</summary>
    public static string Cut(string words, int most = 80)
    {
        var seen = new string([.. words.Where(c => !char.IsControl(c) && !char.IsSurrogate(c)).Take(most)]).Trim();
        return words.Length > most ? seen + "…" : seen;
    }

    private static string Steps(Item question) => question.Step == 1 ? "." : Say($" in steps of {question.Step}.");

    private static string Say(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
