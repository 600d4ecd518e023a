namespace Kith.Clinical.Safety;

/// <summary>What is said when an alert cannot be closed as asked.</summary>
public static class SafetyRefusals
{
    public static readonly Refusal NeedsWords = new(
        "safety.without-words", "Write what you did: whom you spoke to, what you found, what happens next. The alert stays open until then.", "WhatWasDone");

    public static readonly Refusal AlreadyClosed = new(
        "safety.already-closed", "What was done is already written down and is kept as it is. Add anything further to the session's note.");

    public static readonly Refusal ClosedBeforeRaised = new(
        "safety.closed-before-raised", "The alert is younger than this entry. Open the page again and write what was done since.", "WhatWasDone");

    public static readonly Refusal AnswerChanged = new(
        "safety.answer-changed", "The client answered this question again while you were writing. Read the answer above as it is now; what you wrote is still below. Then send it again.", "WhatWasDone");
}
