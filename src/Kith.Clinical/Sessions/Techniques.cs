using Kith.Clinical.Formulations;

namespace Kith.Clinical.Sessions;

/// <summary>What a therapist did in a session.</summary>
[Flags]
public enum Technique
{
    None = 0,
    Exploration = 1,
    EncouragementOfAffect = 2,
    Clarification = 4,
    CommunicationAnalysis = 8,
    DecisionAnalysis = 16,
    RolePlay = 32,
    UseOfRelationship = 64,
    DirectiveHelp = 128,
}

/// <summary>A technique as it stands beside its box.</summary>
public sealed record TechniqueGuide(Technique Technique, string Name, string Line);

/// <summary>The techniques to tag, and which of them suit a problem area.</summary>
public static class Techniques
{
    public static IReadOnlyList<TechniqueGuide> All { get; } =
    [
        new(Technique.Exploration, "Exploration", "Open questions; following where the client goes."),
        new(Technique.EncouragementOfAffect, "Encouragement of affect", "Making room for feelings that were held back, and bearing them together."),
        new(Technique.Clarification, "Clarification", "Saying back what was meant; pointing out what does not fit together."),
        new(Technique.CommunicationAnalysis, "Communication analysis", "Going through one exchange line by line: said, heard, meant, felt."),
        new(Technique.DecisionAnalysis, "Decision analysis", "Finding all the ways open and what each would bring."),
        new(Technique.RolePlay, "Role play", "Trying out here what might be said there."),
        new(Technique.UseOfRelationship, "Use of the relationship", "Looking at what happens between the two of us, when it is like outside."),
        new(Technique.DirectiveHelp, "Directive help", "Information, advice or practical help, when it is what is needed."),
    ];

    /// <summary>Names of the techniques in a set, in the order of the list.</summary>
    public static IReadOnlyList<string> Names(Technique techniques) =>
        [.. All.Where(t => techniques.HasFlag(t.Technique)).Select(t => t.Name)];

    /// <summary>What usually helps with a problem area.</summary>
    /// <param name="area">The focus.</param>
    /// <param name="violence">The person it is about is flagged for coercion or violence: nothing is rehearsed against them.</param>
    public static IReadOnlyList<TechniqueGuide> SuggestedFor(ProblemArea area, bool violence = false)
    {
        var suggested = area switch
        {
            ProblemArea.Grief => Technique.Exploration | Technique.EncouragementOfAffect | Technique.Clarification,
            ProblemArea.RoleDispute => Technique.CommunicationAnalysis | Technique.DecisionAnalysis | Technique.RolePlay | Technique.Clarification,
            ProblemArea.RoleTransition => Technique.Exploration | Technique.EncouragementOfAffect | Technique.DecisionAnalysis | Technique.RolePlay,
            _ => Technique.UseOfRelationship | Technique.RolePlay | Technique.CommunicationAnalysis | Technique.DirectiveHelp,
        };
        if (violence)
            suggested &= ~(Technique.RolePlay | Technique.CommunicationAnalysis);
        return [.. All.Where(t => suggested.HasFlag(t.Technique))];
    }
}
