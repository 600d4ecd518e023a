using Kith.Clinical.Access;

namespace Kith.Web.Consents;

/// <summary>The wording of a consent.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="Wording">Counts up whenever the words change; what was shown stays with each answer.</param>
/// <param name="Name">Its name in lists.</param>
/// <param name="Words">What is read before answering.</param>
/// <param name="Without">What follows from no.</param>
public sealed record ConsentText(ConsentKind Kind, int Wording, string Name, string Words, string Without);

/// <summary>What clients are asked to agree to, each by itself. Sharing is asked for each person, where that person is named.</summary>
public static class ConsentTexts
{
    public static readonly IReadOnlyList<ConsentText> All =
    [
        new(ConsentKind.Treatment, 1, "Treatment",
            "I agree to interpersonal psychotherapy with my therapist: an agreed number of meetings with a fixed end, a few questions about how I am before each of them, and a record that the clinic keeps. I know that I can ask anything about it and stop at any time.",
            "Without it, treatment does not go on. Your therapist will talk with you about what helps instead."),
        new(ConsentKind.Telehealth, 1, "Meeting by video or phone",
            "I agree to meet by video or phone when we plan it so. I will be somewhere private, say at the start of each meeting where I am, and know whom to call if the connection breaks off when I am not safe.",
            "Without it, you meet in person."),
        new(ConsentKind.Recording, 1, "Recording sessions",
            "I agree that sessions may be recorded, after being asked again each time. Recordings are used for supervision and for nothing else, and are deleted when that is done.",
            "Without it, nothing is recorded."),
        new(ConsentKind.Supervision, 1, "Supervision",
            "I agree that my therapist's supervisor may read my record as far as supervision needs it. My therapist's private notes stay with my therapist.",
            "Without it, the supervisor sees nothing of your record."),
        new(ConsentKind.Research, 1, "Research",
            "I agree that figures about my treatment are used for research, without my name, my words or anything else that says who I am.",
            "Without it, your treatment is the same, and nothing of it is used for research."),
        new(ConsentKind.Email, 1, "E-mail",
            "I agree to get e-mails from the clinic. They say that something waits and nothing about what it is; whoever reads my mail can read them.",
            "Without it, the clinic sends you no e-mails, reminders neither."),
        new(ConsentKind.TextMessage, 1, "Text messages",
            "I agree to get text messages from the clinic. They say that something waits and nothing about what it is; whoever holds my phone can read them.",
            "Without it, the clinic sends you no text messages."),
    ];

    public static ConsentText Of(ConsentKind kind) => All.Single(t => t.Kind == kind);

    /// <summary>The name of a consent in an address.</summary>
    public static string Key(ConsentKind kind) => kind is ConsentKind.TextMessage ? "text-message" : kind.ToString().ToLowerInvariant();

    /// <summary>Sharing with one person.</summary>
    /// <param name="name">Theirs.</param>
    /// <param name="plan">Whether the safety plan is part of it.</param>
    public static ConsentText Sharing(string name, bool plan) => new(
        ConsentKind.Sharing, 1, $"Sharing with {name}",
        plan
            ? $"I agree that {name} sees my name, when my sessions are, and my safety plan. Nothing else: not what I say, write or answer, and nobody else who is in my record."
            : $"I agree that {name} sees my name and when my sessions are. Nothing else: not my safety plan, not what I say, write or answer, and nobody else who is in my record.",
        "Without it they see nothing, unless the law of the place lets a parent or guardian see this. Your therapist tells you whether it does.");
}
