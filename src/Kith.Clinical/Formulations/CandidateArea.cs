namespace Kith.Clinical.Formulations;

/// <summary>A problem area that may be the focus. Therapist and client list them; the client ranks them.</summary>
public sealed class CandidateArea : OfCourse
{
    public ProblemArea Area { get; set; }

    /// <summary>What it is about, in the client's words.</summary>
    public required string About { get; set; }

    public Guid? PersonId { get; set; }

    /// <summary>What in the inventory and the timeline speaks for it.</summary>
    public string Evidence { get; set; } = "";

    /// <summary>1 matters most; null until the client has ranked.</summary>
    public int? ClientRank { get; private set; }

    public string WithdrawnBecause { get; private set; } = "";

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <returns>Null when it may be listed; otherwise why not.</returns>
    public static Refusal? Check(string about) =>
        string.IsNullOrWhiteSpace(about) ? FormulationRefusals.CandidateNeedsWords : null;

    /// <summary>Takes it off the list. It stays in the record.</summary>
    /// <returns>Null when done; otherwise why not.</returns>
    public Refusal? Withdraw(string because, DateTimeOffset at)
    {
        if (WithdrawnAt is not null)
            return FormulationRefusals.AlreadyWithdrawn;
        if (string.IsNullOrWhiteSpace(because))
            return FormulationRefusals.WithdrawalNeedsReason;
        (WithdrawnBecause, WithdrawnAt, ClientRank) = (because.Trim(), at, null);
        return null;
    }

    /// <summary>Keeps the client's order: every listed candidate once, no place twice, none left out.</summary>
    /// <param name="listed">The candidates still on the list.</param>
    /// <param name="ranks">The place the client gave each, by the candidate's id.</param>
    /// <returns>Null when kept; otherwise why not, and nothing is changed.</returns>
    public static Refusal? Rank(IReadOnlyCollection<CandidateArea> listed, IReadOnlyDictionary<Guid, int> ranks)
    {
        var places = listed.Select(c => ranks.TryGetValue(c.Id, out var rank) ? rank : 0).Order();
        if (ranks.Count != listed.Count || !places.SequenceEqual(Enumerable.Range(1, listed.Count)))
            return FormulationRefusals.RanksNotInOrder;
        foreach (var candidate in listed)
            candidate.ClientRank = ranks[candidate.Id];
        return null;
    }
}
