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

    public static readonly Refusal PlanEmpty = new(
        "safety.plan-empty", "Nothing is written at any step. Write at least one; the others can follow.", nameof(SafetyPlan.WarningSigns));

    public static readonly Refusal PlanUnchanged = new(
        "safety.plan-unchanged", "This is word for word the plan as it stands, so nothing was kept twice. Change a step, or go back.", nameof(SafetyPlan.WarningSigns));

    public static readonly Refusal PlanNeedsReason = new(
        "safety.plan-without-reason", "Say what made you change the plan. The version before stays readable beside it.", nameof(SafetyPlan.Because));

    public static readonly Refusal LevelsMissing = new(
        "safety.levels-missing", "There are thoughts of suicide, so how, the intention and the plan are asked too. Answer these three.", nameof(RiskAssessment.Method));

    public static readonly Refusal LevelsContradict = new(
        "safety.levels-contradict", "A method, an intention or a plan is there, but thoughts of suicide were answered with no. Change one of them.", nameof(RiskAssessment.Thoughts));

    /// <param name="tier">What the answers come to, "Moderate".</param>
    /// <param name="when">By when, "the same day".</param>
    public static Refusal NotJudged(string tier, string when) => new(
        "safety.not-judged", $"The answers come to “{tier}”: {when}. Choose what you judge, and send again.", nameof(RiskAssessment.Judged));

    public static readonly Refusal JudgementNeedsReason = new(
        "safety.judgement-without-reason", "You judge it differently from what the answers come to. That is yours to do; write why, for whoever reads this next.", nameof(RiskAssessment.JudgedBecause));

    public static readonly Refusal AssessmentNeedsAgreed = new(
        "safety.assessment-without-agreed", "Write what you agreed and when you will speak again, or that nothing is needed and why.", nameof(RiskAssessment.Agreed));

    public static readonly Refusal ThreatNeedsWords = new(
        "safety.threat-without-words", "Write what was said or done, as nearly word for word as you can.", nameof(Threat.Words));

    public static readonly Refusal DutyNeedsPerson = new(
        "safety.duty-without-person", "Where the law makes you warn or protect, write who is meant, as well as they can be made out.", nameof(Threat.Person));

    public static readonly Refusal ThreatNeedsAction = new(
        "safety.threat-without-action", "Write what you did. If you decided to do nothing, write that and why.", nameof(Threat.Action));

    public static readonly Refusal ActedInFuture = new(
        "safety.acted-in-future", "This time has not come yet. Write down what you have done, with its time; add another record when you have done more.", "Acted");

    public static readonly Refusal AlreadyWithdrawn = new(
        "safety.already-withdrawn", "This was withdrawn before. Who did it, when and why stands beside it.");

    public static readonly Refusal WithdrawalNeedsReason = new(
        "safety.withdrawal-without-reason", "Write what is wrong about it. It stays readable, with your reason beside it.", "Because");

    public static readonly Refusal DutyEndsFirst = new(
        "safety.duty-ends-first", "The duty ends before it begins. Correct one of the two.", "To");

    public static readonly Refusal DutyIsOver = new(
        "safety.duty-over", "This duty is over already. Type one that is still to come or under way.", "To");

    /// <param name="day">"Monday".</param>
    public static Refusal HoursHalf(string day) => new(
        "safety.hours-half", $"{day} has a beginning or an end, but not both. Type both, or leave both empty.", $"{day}From");

    /// <param name="day">"Monday".</param>
    public static Refusal HoursEndFirst(string day) => new(
        "safety.hours-end-first", $"On {day} the hours end before they begin. Correct one of the two.", $"{day}To");
}
