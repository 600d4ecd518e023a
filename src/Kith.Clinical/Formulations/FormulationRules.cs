using Kith.Clinical.Inventory;

namespace Kith.Clinical.Formulations;

/// <summary>
/// When a formulation may be offered, what a changed focus needs, and what to think about before choosing.
/// No rule here chooses a focus: the therapist proposes and the client answers.
/// </summary>
public static class FormulationRules
{
    /// <param name="offered">The version to be offered.</param>
    /// <param name="standing">The formulation accepted so far; null when there is none.</param>
    /// <param name="permitted">The foci the protocol permits.</param>
    /// <returns>Null when it may be offered; otherwise what is missing.</returns>
    public static Refusal? MayOffer(Formulation offered, Formulation? standing, IReadOnlyCollection<ProblemArea> permitted)
    {
        if (offered.Focus is not { } focus)
            return FormulationRefusals.NeedsFocus;
        if (!permitted.Contains(focus))
            return FormulationRefusals.NotPermitted(focus, nameof(Formulation.Focus));
        if (offered.SecondFocus is { } second)
        {
            if (second == focus)
                return FormulationRefusals.SameFocusTwice;
            if (!permitted.Contains(second))
                return FormulationRefusals.NotPermitted(second, nameof(Formulation.SecondFocus));
        }
        if (string.IsNullOrWhiteSpace(offered.PlainWords))
            return FormulationRefusals.NeedsPlainWords;
        if (LetterTemplate.HasBlank(offered.PlainWords))
            return FormulationRefusals.BlankLeft;
        return ChangesFocus(offered, standing) && string.IsNullOrWhiteSpace(offered.ChangeReason)
            ? FormulationRefusals.ChangeOfFocusNeedsReason
            : null;
    }

    /// <summary>Whether another focus than the accepted one is proposed: another area, or the same with another person.</summary>
    public static bool ChangesFocus(Formulation offered, Formulation? standing) =>
        standing is { State: FormulationState.Accepted }
        && (offered.Focus != standing.Focus
            || offered.SecondFocus != standing.SecondFocus
            || (offered.FocusPersonId is { } person && standing.FocusPersonId is { } before && person != before));

    /// <summary>Records the client's answer and, when it is yes, puts the version in the place of the accepted one.</summary>
    /// <param name="offered">The version the client answers.</param>
    /// <param name="standing">The formulation accepted so far; null when there is none.</param>
    /// <param name="answer">What the client said.</param>
    /// <param name="how">In their own account, or beside the therapist.</param>
    /// <param name="words">The client's words.</param>
    /// <param name="at">When.</param>
    /// <returns>Null when recorded; otherwise why not.</returns>
    public static Refusal? Reply(
        Formulation offered, Formulation? standing, FormulationAnswer answer, AnsweredHow how, string words, DateTimeOffset at)
    {
        var refusal = offered.Reply(answer, how, words, at);
        return refusal is null && answer is FormulationAnswer.Accept && standing is not null && standing.Id != offered.Id
            ? standing.Supersede()
            : refusal;
    }

    /// <summary>Warns when a focus is changed in the last third of the contract. A warning, not a refusal.</summary>
    /// <returns>Null when there is time, or nothing changes.</returns>
    public static string? LateWarning(bool changesFocus, int sessionsUsed, int sessionsAgreed, DateOnly endsOn)
    {
        if (!changesFocus || sessionsUsed * 3 < sessionsAgreed * 2)
            return null;
        var left = DateWords.Count(Math.Max(0, sessionsAgreed - sessionsUsed), "session");
        return $"Two thirds of the agreed sessions are used. A new focus has {left} left, and the last day stays {DateWords.Of(endsOn)}.";
    }

    /// <summary>What to think about again before offering. Prompts, never refusals.</summary>
    /// <param name="formulation">The version being written.</param>
    /// <param name="candidates">The candidate areas; withdrawn ones are left out here.</param>
    /// <param name="person">The person the focus is about; null when it is about nobody in particular.</param>
    public static IReadOnlyList<string> Hints(Formulation formulation, IEnumerable<CandidateArea> candidates, Person? person)
    {
        var hints = new List<string>();
        var foci = new[] { formulation.Focus, formulation.SecondFocus };
        var others = candidates
            .Where(c => c.WithdrawnAt is null && c.Area is not ProblemArea.InterpersonalDeficits)
            .Select(c => c.Area).Distinct().Order().ToList();
        if (foci.Contains(ProblemArea.InterpersonalDeficits) && others.Count > 0)
        {
            var names = string.Join(" or ", others.Select(a => ProblemAreas.Of(a).Name.ToLowerInvariant()));
            hints.Add($"Loneliness and few ties is the last choice, when nothing else fits. You also listed {names}.");
        }
        if (formulation.Focus is ProblemArea.Grief && person is { DiedOn: null })
            hints.Add($"Grief is for a death. {person.Alias} is living: the loss of a job, health or a relationship is a change of role.");
        if (formulation.Focus is ProblemArea.RoleDispute && person is { DiedOn: not null })
            hints.Add($"{person.Alias} has died. A quarrel that outlives a person is usually worked on as grief.");
        if (person is { Violence: true })
            hints.Add(ProblemAreas.SafetyPrompt);
        return hints;
    }
}
