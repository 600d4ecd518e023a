using System.Globalization;

namespace Kith.Clinical.Courses;

/// <summary>What is said when a course or a contract cannot be as asked.</summary>
public static class CourseRefusals
{
    public static readonly Refusal NotFound = new(
        "courses.not-found", "This course is not on your caseload. Look for it on your caseload, or ask whoever shared the link.");

    public static readonly Refusal ProtocolNotFound = new(
        "courses.no-such-protocol", "Choose one of the forms of IPT on the list.", "ProtocolKey");

    public static readonly Refusal DropoutNeedsDefinition = new(
        "courses.dropout-without-definition", "Say which meaning of dropping out applies. Rates differ with it.", "Dropout");

    public static readonly Refusal DefinitionOnlyForDropout = new(
        "courses.definition-without-dropout", "A meaning of dropping out is only kept when the client dropped out. Leave it empty, or change the way the course ended.", "Dropout");

    public static readonly Refusal ClosingNeedsWords = new(
        "courses.closing-without-words", "Write the reason in a sentence, so that whoever reads the record next understands it.", "Words");

    public static readonly Refusal NothingToComplete = new(
        "courses.nothing-to-complete", "No session was held, so there is nothing to complete. Choose \"never started\", or record the sessions first.", "Reason");

    public static readonly Refusal FirstContractIsAcute = new(
        "courses.first-contract-acute", "A course begins with an acute contract. Choose acute; continuing or maintaining comes after it.", "Kind");

    public static readonly Refusal OneAcuteContract = new(
        "courses.one-acute-contract", "This course has its acute contract already. Choose continuation or maintenance; if the illness has come back, begin a new course.", "Kind");

    public static readonly Refusal NewContractNeedsReason = new(
        "courses.contract-without-reason", "More sessions are a new contract. Write why the two of you agreed on it.", "Reason");

    public static readonly Refusal SpacingOutOfRange = new(
        "courses.spacing", "Choose 1 to 92 days between sessions; 7 is weekly.", "SpacingDays");

    public static readonly Refusal MinutesOutOfRange = new(
        "courses.minutes", "Choose a length of 15 to 180 minutes; 50 is usual.", "Minutes");

    public static Refusal Closed(DateOnly on) => new(
        "courses.closed", $"This course was closed on {DateWords.Of(on)} and is kept as it is. To work on, begin a new course.");

    public static Refusal ClosedBeforeItBegan(DateOnly began) => new(
        "courses.closed-before-begun", $"The course began on {DateWords.Of(began)}. Choose that day or a later one.", "On");

    public static Refusal ClosedInTheFuture(DateOnly today) => new(
        "courses.closed-in-future", $"A course is closed when it has ended. Choose {DateWords.Of(today)} or an earlier day.", "On");

    public static Refusal BeganInTheFuture(DateOnly today) => new(
        "courses.began-in-future", $"Choose {DateWords.Of(today)} or an earlier day for the beginning.", "BeganOn");

    public static Refusal DidStart(int held) => new(
        "courses.did-start", $"{DateWords.Count(held, "session")} took place, so the course did start. Choose another way it ended.", "Reason");

    public static Refusal SessionsNotPermitted(Protocol protocol) => new(
        "courses.sessions-not-permitted",
        protocol.MinSessions == protocol.MaxSessions
            ? string.Create(CultureInfo.InvariantCulture, $"{protocol.Name} has {protocol.DefaultSessions} sessions. Agree on {protocol.DefaultSessions}, or choose another form of IPT.")
            : string.Create(CultureInfo.InvariantCulture, $"{protocol.Name} has {protocol.MinSessions} to {protocol.MaxSessions} sessions. Agree on a number between them, or choose another form of IPT."),
        "Sessions");

    public static Refusal SessionsOutOfRange(int most) => new(
        "courses.sessions-out-of-range", $"Agree on 1 to {most.ToString(CultureInfo.InvariantCulture)} sessions.", "Sessions");

    public static Refusal ContractEndsBeforeItStarts(DateOnly starts) => new(
        "courses.contract-ends-before", $"The contract starts on {DateWords.Of(starts)}. Choose a last day after it.", "EndsOn");

    public static Refusal ContractTooShort(int sessions, DateOnly last) => new(
        "courses.contract-too-short",
        $"{DateWords.Count(sessions, "session")} at this spacing reach to {DateWords.Of(last)}. Choose that day or a later one, fewer sessions, or a closer spacing.",
        "EndsOn");

    public static Refusal ContractTooLong(int years) => new(
        "courses.contract-too-long",
        $"A contract has an end in sight, {years.ToString(CultureInfo.InvariantCulture)} years away at most. Choose an earlier day.", "EndsOn");

    public static Refusal ContractStartsTooEarly(DateOnly before) => new(
        "courses.contract-starts-too-early",
        $"The contract before this one began on {DateWords.Of(before)}. Choose a later first day.", "StartsOn");
}
