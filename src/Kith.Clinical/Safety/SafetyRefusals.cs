namespace Kith.Clinical.Safety;

/// <summary>What is said when an alert cannot be closed as asked.</summary>
public static class SafetyRefusals
{
    public static readonly Refusal NeedsWords = new(
        "safety.without-words", "Write what you did: whom you spoke to, what you found, what happens next. The alert stays open until then.", "WhatWasDone");

    public static readonly Refusal NeedsContact = new(
        "safety.without-contact", "Say how you reached the client. Until somebody has seen or spoken to them the alert stays open; a message left does not close it.", "Contact");

    public static readonly Refusal NeedsDisposition = new(
        "safety.without-disposition", "Say what was settled with the client, so that the next reader knows where the risk is held.", "Disposition");

    public static readonly Refusal AlreadyAcknowledged = new(
        "safety.already-acknowledged", "Somebody said before you that they had read it and were acting. Open the page again to see who, and speak to them.");

    public static readonly Refusal AlreadyClosed = new(
        "safety.already-closed", "What was done is already written down and is kept as it is. Add anything further to the session's note.");

    public static readonly Refusal ClosedBeforeRaised = new(
        "safety.closed-before-raised", "The alert is younger than this entry. Open the page again and write what was done since.", "WhatWasDone");

    public static readonly Refusal AnswerChanged = new(
        "safety.answer-changed", "The client answered this question again while you were writing. Read the answer above as it is now; what you wrote is still below. Then send it again.", "WhatWasDone");

    public static readonly Refusal LineNeedsNumber = new(
        "safety.line-without-number", "Type a number to call or a number to text; a line without either helps nobody.", "Call");

    public static readonly Refusal LineThere = new(
        "safety.line-there", "A line with this name and number is on the page already.", "Service");

    public static readonly Refusal LineNeedsReason = new(
        "safety.line-without-reason", "Write why the line is taken off, so that nobody puts it back.", "Because");

    public static readonly Refusal LineGone = new(
        "safety.line-gone", "This line is not on the page any more. Open the page again.");
}
