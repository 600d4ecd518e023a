using Kith.Clinical.Courses.Protocols;

namespace Kith.Clinical.Courses;

/// <summary>A session of the plan, held, planned or still to be planned.</summary>
/// <param name="Number">Its number in the course.</param>
/// <param name="Session">Null while nobody has planned it.</param>
public sealed record SessionPlace(int Number, SessionFact? Session);

/// <summary>
/// Which measures come before which session of one course: what the protocol says, and what was chosen over it. The one place this is
/// worked out; whoever asks, shows, reminds or draws reads it here.
/// </summary>
public sealed class MeasurePlan
{
    private readonly Protocol protocol;
    private readonly IReadOnlyCollection<Contract> contracts;
    private readonly List<SessionFact> sessions;
    private readonly List<MeasureChoice> choices;
    private readonly TimeZoneInfo zone;

    /// <param name="protocolKey">Protocol of the course.</param>
    /// <param name="contracts">All contracts of the course; at least one.</param>
    /// <param name="sessions">All sessions of the course.</param>
    /// <param name="choices">What was chosen over the protocol, whether it stands or not.</param>
    /// <param name="zone">The clinic's time zone.</param>
    public MeasurePlan(
        string protocolKey, IReadOnlyCollection<Contract> contracts, IEnumerable<SessionFact> sessions, IEnumerable<MeasureChoice> choices, TimeZoneInfo zone)
    {
        (protocol, this.contracts, this.zone) = (ProtocolLibrary.Get(protocolKey), contracts, zone);
        this.sessions = [.. sessions.Where(s => s.Planned || s.Counts).OrderBy(s => s.StartsAt).ThenBy(s => s.Id)];
        this.choices = [.. choices.OrderBy(c => c.Number)];
    }

    /// <summary>Every session there is a place for, in order: those planned or used up, then those the newest contract leaves to be planned.</summary>
    public IReadOnlyList<SessionPlace> Places
    {
        get
        {
            var newest = contracts.MaxBy(c => c.Number)!;
            var open = Math.Max(0, newest.Sessions - sessions.Count(s => ContractOf(s) == newest));
            return [.. sessions.Select((s, i) => new SessionPlace(i + 1, s)), .. Enumerable.Range(sessions.Count + 1, open).Select(n => new SessionPlace(n, null))];
        }
    }

    /// <summary>Keys of the measures answered before a session.</summary>
    /// <param name="session">One of the course.</param>
    /// <param name="begun">When the client began to answer for it; null when they have not. What is begun keeps its measures, whatever is chosen afterwards.</param>
    public IReadOnlyList<string> For(SessionFact session, DateTimeOffset? begun) =>
        For(new(sessions.Count(s => s.StartsAt <= session.StartsAt), session), AsOf(session, begun));

    /// <summary>Keys of the measures answered before a place, as things stand now.</summary>
    /// <param name="place">One of <see cref="Places"/>.</param>
    /// <param name="begun">When the client began to answer for it; null when they have not.</param>
    public IReadOnlyList<string> For(SessionPlace place, DateTimeOffset? begun) => For(place, AsOf(place.Session, begun));

    /// <summary>The same with a choice that nobody has made yet.</summary>
    public IReadOnlyList<string> With(MeasureChoice choice, SessionPlace place) =>
        Apply(place, ChosenAt(DateTimeOffset.MaxValue).Where(c => c.MeasureKey != choice.MeasureKey).Append(choice));

    /// <summary>Keys of the measures the protocol has before a place.</summary>
    public IReadOnlyList<string> ByProtocol(SessionPlace place)
    {
        var (contract, number) = InContract(place);
        return protocol.MeasuresFor(contract, Math.Clamp(number, 1, contract.Sessions));
    }

    /// <summary>The choice that stands for a measure; null when the protocol holds.</summary>
    public MeasureChoice? Standing(string measureKey) => choices.FindLast(c => c.MeasureKey == measureKey && c.Stands);

    /// <summary>Counts up with every change; a form that carries an older one is stale.</summary>
    public int Steps => choices.Count + choices.Count(c => !c.Stands);

    public IReadOnlyList<MeasureChoice> Choices => choices;

    /// <summary>Whose curve tells where the course stands.</summary>
    public string Leading => protocol.LeadingMeasure;

    public bool IsOfProtocol(string measureKey) => protocol.Measures.Any(m => m.MeasureKey == measureKey);

    /// <summary>Measures of the protocol, then those that are or were chosen over it, each once.</summary>
    public IReadOnlyList<string> Keys => [.. protocol.Measures.Select(m => m.MeasureKey).Concat(choices.Select(c => c.MeasureKey)).Distinct(StringComparer.Ordinal)];

    /// <summary>Measures a client may be asked in this course from now on.</summary>
    public IReadOnlyList<string> Asked => [.. Keys.Where(key => Standing(key) is { } choice ? choice.Change is not MeasureChange.Dropped : IsOfProtocol(key))];

    /// <summary>Numbers of the sessions at which a missing answer is a gap: those before which the measure was to be answered, when it comes regularly.</summary>
    public IReadOnlySet<int> Gaps(string measureKey) => sessions.Select((s, i) => (Session: s, Number: i + 1))
        .Where(s => ChosenAt(s.Session.StartsAt).LastOrDefault(c => c.MeasureKey == measureKey) is { } choice
            ? choice.Asks(s.Number)
            : protocol.AsksEverySession(measureKey))
        .Select(s => s.Number).ToHashSet();

    /// <summary>A session that has begun, and a check-in that has, stay as they were.</summary>
    private static DateTimeOffset AsOf(SessionFact? session, DateTimeOffset? begun) =>
        session is null ? DateTimeOffset.MaxValue : begun < session.StartsAt ? begun.Value : session.StartsAt;

    private IReadOnlyList<string> For(SessionPlace place, DateTimeOffset asOf) => Apply(place, ChosenAt(asOf));

    private IEnumerable<MeasureChoice> ChosenAt(DateTimeOffset at) => choices.Where(c => c.StoodAt(at));

    private IReadOnlyList<string> Apply(SessionPlace place, IEnumerable<MeasureChoice> chosen)
    {
        var byKey = new Dictionary<string, MeasureChoice>(StringComparer.Ordinal);
        foreach (var choice in chosen)
            byKey[choice.MeasureKey] = choice;
        var planned = ByProtocol(place);
        return
        [
            .. protocol.Measures.Select(m => m.MeasureKey).Where(key => byKey.TryGetValue(key, out var choice) ? choice.Asks(place.Number) : planned.Contains(key)),
            .. byKey.Values.Where(c => !IsOfProtocol(c.MeasureKey) && c.Asks(place.Number)).OrderBy(c => c.Number).Select(c => c.MeasureKey),
        ];
    }

    private (Contract Contract, int Number) InContract(SessionPlace place)
    {
        if (place.Session is { } session)
        {
            var contract = ContractOf(session);
            return (contract, sessions.Count(s => s.StartsAt <= session.StartsAt && ContractOf(s) == contract));
        }

        var newest = contracts.MaxBy(c => c.Number)!;
        return (newest, place.Number - sessions.Count(s => ContractOf(s) != newest));
    }

    private Contract ContractOf(SessionFact session) =>
        ContractRules.On(contracts, ClinicDay.Of(session.StartsAt, zone)) ?? contracts.MinBy(c => c.Number)!;
}
