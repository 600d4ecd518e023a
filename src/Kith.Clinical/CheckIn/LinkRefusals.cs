using System.Globalization;

namespace Kith.Clinical.CheckIn;

/// <summary>Why a link does not open. Whoever reads it may be anybody: no name, and no word about what the link is for.</summary>
public static class LinkRefusals
{
    public static readonly Refusal Used = new(
        "link.used", "This link was used: the answers are sent. There is nothing more to do.");

    public static readonly Refusal Revoked = new(
        "link.revoked", "This link was taken back. Ask the person who gave it to you for a new one.");

    public static readonly Refusal Guessed = new(
        "link.guessed", "The year was not right five times, so this link has ended. Ask the person who gave it to you for a new one.");

    public static readonly Refusal CourseClosed = new(
        "link.course-closed", "This link has ended. There is nothing to fill in any more.");

    public static readonly Refusal Expired = new(
        "link.expired", "This link has run out. Ask the person who gave it to you for a new one.");

    public static readonly Refusal Unknown = new(
        "link.unknown", "There is no such link here. Part of it may be missing: open it again from the message, or ask for a new one.");

    public static readonly Refusal NotAYear = new(
        "link.not-a-year", "Write the year in which you were born with four numbers, like 1990.", "Year");

    public static readonly Refusal UsedBefore = new(
        "link.used-before", "The answers were sent before you ended this link. They stand with the scores.");

    public static readonly Refusal RevokedBefore = new(
        "link.revoked-before", "This link was ended before. Nobody can open it.");

    public static readonly Refusal NoSession = new(
        "link.no-session", "No session is planned, or no questionnaire comes before the next one, so there are no questions to open. Plan the session, or look at which questionnaires come when.");

    public static readonly Refusal NothingLeft = new(
        "link.nothing-left", "Everything before the next session is answered already. Make a link after that session.");

    /// <returns>Null for a link that is open.</returns>
    public static Refusal? Of(LinkState state) => state switch
    {
        LinkState.Open => null,
        LinkState.Used => Used,
        LinkState.Revoked => Revoked,
        LinkState.Guessed => Guessed,
        LinkState.CourseClosed => CourseClosed,
        LinkState.Expired => Expired,
        _ => Unknown,
    };

    public static Refusal AnotherYear(int left) => new(
        "link.another-year",
        string.Create(CultureInfo.InvariantCulture, $"That is not the year we have. You can try {(left == 1 ? "once" : $"{left} times")} more."),
        "Year");
}
