using System.Globalization;

namespace Kith.Clinical.Measures;

/// <summary>What is said when answers cannot be taken.</summary>
public static class MeasureRefusals
{
    public static readonly Refusal AlreadySent = new(
        "measures.already-sent",
        "These answers were already sent and are kept as they are. To correct them, answer again and say why.");

    public static readonly Refusal NothingAnswered = new(
        "measures.nothing-answered", "Nothing is answered yet. Answer at least one question, then send.", "Answers");

    public static readonly Refusal NoReason = new(
        "measures.no-reason", "Say in a few words why these answers replace the earlier ones.", "Reason");

    public static readonly Refusal AlreadyReplaced = new(
        "measures.already-replaced", "Newer answers stand in the place of these. Correct those.");

    public static readonly Refusal NotFinished = new(
        "measures.not-finished", "These answers were not sent yet, so nothing has to be replaced. Change them instead.");

    /// <summary>Asked once before answers without a total are sent.</summary>
    public static Refusal LeftEmpty(IReadOnlyList<int> missing)
    {
        var numbers = missing.Select(i => i.ToString(CultureInfo.InvariantCulture)).ToList();
        return new("measures.left-empty", numbers.Count == 1
            ? $"You left question {numbers[0]} empty. Answer it, or send without a score."
            : $"You left questions {string.Join(", ", numbers[..^1])} and {numbers[^1]} empty. Answer them, or send without a score.",
            "Answers");
    }

    public static Refusal WrongNumberOfAnswers(Measure measure, int given) => new(
        "measures.wrong-number",
        string.Create(CultureInfo.InvariantCulture, $"The {measure.Name} has {measure.Items} questions; {given} answers arrived. Open the page again and answer there."),
        "Answers");

    public static Refusal OutOfRange(Measure measure, int item) => new(
        "measures.out-of-range",
        string.Create(CultureInfo.InvariantCulture, $"Question {item} of the {measure.Name} takes a value from 0 to {measure.MaximumPerItem}. Choose one of the answers shown."),
        "Answers");

    public static readonly Refusal DifficultyOutOfRange = new(
        "measures.difficulty-out-of-range", "Choose one of the answers shown to the last question.", "Difficulty");
}
