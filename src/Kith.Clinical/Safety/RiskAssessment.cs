namespace Kith.Clinical.Safety;

/// <summary>When somebody last did something to end their life, or prepared to.</summary>
public enum Behaviour
{
    Never,

    /// <summary>Longer than three months ago.</summary>
    Earlier,

    /// <summary>Within the last three months.</summary>
    WithinThreeMonths,
}

/// <summary>How urgent it is. The words are those of the C-SSRS triage (Columbia Lighthouse Project; tiers as in NINDS).</summary>
public enum RiskTier
{
    /// <summary>Nothing was answered with yes. It does not clear the risk.</summary>
    NothingFound,

    /// <summary>Yellow: by the next working day.</summary>
    Low,

    /// <summary>Orange: the same day.</summary>
    Moderate,

    /// <summary>Red: now; stay with the client, take the emergency route.</summary>
    High,
}

/// <summary>
/// What a clinician found who asked the client about thoughts, plans and acts of suicide, one level after the other, and what they
/// judge and do. The levels are those of the C-SSRS; its wording is licensed and is not here.
/// </summary>
public sealed class RiskAssessment : SafetyRecord
{
    /// <summary>How the clinician and the client spoke.</summary>
    public Contact Contact { get; init; }

    /// <summary>1: wishes to be dead, or not to wake up.</summary>
    public bool WishToBeDead { get; init; }

    /// <summary>2: thinks of killing themselves. Without it 3 to 5 are not asked.</summary>
    public bool Thoughts { get; init; }

    /// <summary>3: has thought of how. Null when not asked, as 4 and 5.</summary>
    public bool? Method { get; init; }

    /// <summary>4: has some intention of acting on it.</summary>
    public bool? Intention { get; init; }

    /// <summary>5: has worked out a plan and means to carry it out.</summary>
    public bool? Plan { get; init; }

    /// <summary>6: has done, begun or prepared something.</summary>
    public Behaviour Behaviour { get; init; }

    /// <summary>What the clinician judges. It may differ from <see cref="Triage"/>.</summary>
    public RiskTier Judged { get; init; }

    /// <summary>Why the judgement differs; empty where it does not.</summary>
    public string JudgedBecause { get; init; } = "";

    /// <summary>Where the client is now, with the number to call back.</summary>
    public string WhereNow { get; init; } = "";

    /// <summary>Means within reach, and what was agreed about them.</summary>
    public string Means { get; init; } = "";

    /// <summary>What and who keeps the client alive.</summary>
    public string Protects { get; init; } = "";

    /// <summary>What was agreed, with whom, and when the next contact is.</summary>
    public string Agreed { get; init; } = "";

    /// <summary>What the published triage makes of the answers.</summary>
    public RiskTier Triage =>
        Intention is true || Plan is true || Behaviour is Behaviour.WithinThreeMonths ? RiskTier.High
        : Method is true || Behaviour is Behaviour.Earlier ? RiskTier.Moderate
        : WishToBeDead || Thoughts ? RiskTier.Low
        : RiskTier.NothingFound;

    /// <returns>Null when it can be kept; otherwise why not.</returns>
    public Refusal? Check()
    {
        bool?[] deeper = [Method, Intention, Plan];
        return Thoughts && deeper.Contains(null) ? SafetyRefusals.LevelsMissing
            : !Thoughts && deeper.Contains(true) ? SafetyRefusals.LevelsContradict
            : Judged != Triage && string.IsNullOrWhiteSpace(JudgedBecause) ? SafetyRefusals.JudgementNeedsReason
            : string.IsNullOrWhiteSpace(Agreed) ? SafetyRefusals.AssessmentNeedsAgreed
            : null;
    }
}
