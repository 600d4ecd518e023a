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
        string.Create(CultureInfo.InvariantCulture, $"Question {item} of the {measure.Name} takes a value from {measure.Questions[item - 1].From} to {measure.Questions[item - 1].To}. Choose one of the answers shown."),
        "Answers");

    public static Refusal TwoAnswers(Measure measure, int item) => new(
        "measures.two-answers",
        string.Create(CultureInfo.InvariantCulture, $"Two answers arrived to question {item} of the {measure.Name}. Choose one of the answers shown."),
        "Answers");

    public static Refusal ScoreOnly(Measure measure) => new(
        "measures.score-only",
        $"The words of the {measure.Name} are not in this program, because its owners have not allowed it. Use your own licensed form and type the total.",
        "Answers");

    public static Refusal NoTotal(Measure measure) => new(
        "measures.no-total", $"The {measure.Name} has no total. Type the value of each part.", "Total");

    public static Refusal NoSuchPart(Measure measure) => new(
        "measures.no-such-part", $"The {measure.Name} has no part of this name. Choose one of the parts shown.", "Total");

    public static Refusal TotalOutOfRange(Measure measure, int lowest, int highest) => new(
        "measures.total-out-of-range",
        $"The score of the {measure.Name} lies between {measure.Say(lowest)} and {measure.Say(highest)}. Look at the form again.", "Total");

    public static Refusal TotalMissing(Measure measure) => new(
        "measures.total-missing", $"Type the total of the {measure.Name} as it stands on the form. If it has none, because a question was left empty, it has no score.", TypedTotalFields.Total);

    public static Refusal OneOfThatDay(Measure measure, DateOnly day) => new(
        "measures.one-of-that-day", $"A {measure.Name} of {DateWords.Of(day)} is in the record. If this is another one, check the day; if that one is wrong, correct it from the page of scores.", "On");

    public static Refusal CriticalNotSaid(Measure measure, int item) => new(
        "measures.critical-not-said",
        string.Create(CultureInfo.InvariantCulture, $"Choose what stands for question {item} of the {measure.Name}. If nothing stands there, choose that."),
        TypedTotalFields.Known(item));

    public static Refusal NotANumber(Measure measure, string what, string field) => new(
        "measures.not-a-number",
        measure.PerPoint == 1
            ? $"{what} of the {measure.Name} is a whole number. Type the figures alone."
            : $"{what} of the {measure.Name} is a number with at most two decimals, like 2.75. Type the figures alone.", field);

    public static Refusal NoPart(Measure measure) => new(
        "measures.no-part", $"The {measure.Name} has no total. Type the value of at least one part.", TypedTotalFields.Part(measure.Subscales[0].Key));

    public static Refusal PartOutOfRange(Measure measure, Subscale part, int lowest, int highest) => new(
        "measures.part-out-of-range",
        $"The part “{part.Words}” of the {measure.Name} lies between {measure.Say(lowest)} and {measure.Say(highest)}. Look at the form again.", TypedTotalFields.Part(part.Key));

    public static Refusal PartsAddUpTo(Measure measure, int sum) => new(
        "measures.parts-add-up", $"The parts add up to {measure.Say(sum)}, and the total says something else. Look at the form again.", TypedTotalFields.Total);

    public static Refusal NotAskedWithTotal(Measure measure, int item) => new(
        "measures.not-asked-with-total",
        string.Create(CultureInfo.InvariantCulture, $"With a total of the {measure.Name} question {item} is not typed. To enter every answer, use the page that asks them."), TypedTotalFields.Total);

    public static Refusal CriticalMissing(Measure measure, int item) => new(
        "measures.critical-missing",
        $"This score of the {measure.Name} can only be when a question about safety was answered in a way somebody has to act on. Choose what was answered, so that an alert is raised.",
        TypedTotalFields.Known(item));

    public static Refusal AlwaysApplies(Measure measure, int item) => new(
        "measures.always-applies",
        string.Create(CultureInfo.InvariantCulture, $"Question {item} of the {measure.Name} cannot be set aside: it applies to everybody."), "Total");

    public static readonly Refusal MoreThanAWeek = new(
        "measures.more-than-a-week", "A rhythm log covers seven days. Choose one week.", "Entries");

    public static readonly Refusal SameEventTwice = new(
        "measures.same-event-twice", "One event stands twice on the same day. Keep the one that is right.", "Entries");

    public static readonly Refusal MoodOutOfRange = new(
        "measures.mood-out-of-range", "Mood and energy go from −5 to +5.", "Mood");

    public static readonly Refusal DayToCome = new(
        "measures.day-to-come", "This day has not come yet. Choose today or a day before.", "Day");

    public static readonly Refusal EmptyDay = new(
        "measures.empty-day", "Nothing is filled in yet. Type at least one time.", nameof(LoggedDay.OutOfBed));

    public static readonly Refusal DifficultyOutOfRange = new(
        "measures.difficulty-out-of-range", "Choose one of the answers shown to the last question.", "Difficulty");
}
