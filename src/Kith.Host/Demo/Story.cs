using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Clinical.Clients;
using Kith.Clinical.Courses;
using Kith.Clinical.Courses.Protocols;
using Kith.Clinical.Formulations;
using Kith.Clinical.Measures;
using Kith.Clinical.Safety;
using Kith.Clinical.Sessions;
using Kith.Web.Access;

namespace Kith.Host.Demo;

/// <summary>
/// One client's course, told week by week through the same rules that the pages ask: what they refuse cannot be told here,
/// so no demo record is in a state that a person could not have brought about.
/// </summary>
internal sealed class Story
{
    private readonly Opening opening;
    private readonly List<OfClinic> rows = [];
    private int lastId;

    public Story(Setting setting, Opening opening)
    {
        (Setting, this.opening) = (setting, opening);
        Chance = new Random(opening.Number);
        Next = setting.WorkingDay(opening.NextIn).AddDays(-7 * opening.WeeksAgo);
        User = setting.User(NewId(), opening.Name, opening.Email, Role.Client);
        Client = Keep(new Client
        {
            Id = NewId(),
            TherapistId = opening.Therapist.Id,
            UserId = User.Id,
            Name = opening.Name,
            BornOn = opening.BornOn,
            Contact = opening.Contact,
            ReferredBy = opening.ReferredBy,
            ReferredOn = DayOf(1).AddDays(-24),
        });
        Course = Keep(new Course
        {
            Id = NewId(),
            ClientId = Client.Id,
            TherapistId = opening.Therapist.Id,
            ProtocolKey = opening.Protocol,
            BeganOn = DayOf(1) < setting.Today ? DayOf(1) : setting.Today,
        });
        Contract = Agree();
        Consents.Given(this, opening.Recording);
        Sessions = [.. Enumerable.Range(1, opening.Sessions + opening.NotCounting).Select(Plan)];
    }

    public Setting Setting { get; }

    public Random Chance { get; }

    public KithUser User { get; }

    public Client Client { get; }

    public Course Course { get; }

    public Contract Contract { get; }

    /// <summary>One for each week, in order.</summary>
    public List<Session> Sessions { get; }

    public Guid TherapistId => opening.Therapist.Id;

    public string TherapistName => opening.Therapist.Name;

    public Protocol Protocol => ProtocolLibrary.Get(opening.Protocol);

    /// <summary>The day of the first week still to come.</summary>
    private DateOnly Next { get; }

    public Guid NewId() => Setting.Id(opening.Number, ++lastId);

    public T Keep<T>(T row) where T : OfClinic
    {
        row.ClinicId = Setting.ClinicId;
        rows.Add(row);
        return row;
    }

    public IEnumerable<T> All<T>() where T : OfClinic => rows.OfType<T>();

    /// <summary>The day of a week, from 1.</summary>
    public DateOnly DayOf(int week) => Next.AddDays(7 * (week - 1 - opening.Past));

    /// <summary>So long after a week's session ended; never later than now.</summary>
    public DateTimeOffset After(int week, double hours)
    {
        var at = Sessions[week - 1].StartsAt.AddMinutes(50).AddHours(hours);
        return at < Setting.Now ? at : Setting.Now.AddMinutes(-1);
    }

    /// <summary>What the rules say; the demo only tells what they allow.</summary>
    /// <exception cref="InvalidOperationException">They refuse.</exception>
    public void Must(Refusal? refusal)
    {
        if (refusal is not null)
            throw new InvalidOperationException($"The demo tells of {Client.Name} what the rules refuse: {refusal.Code}.");
    }

    public Story Meet(int week, Meeting meeting)
    {
        var session = Sessions[week - 1];
        Must(session.Hold(session.StartsAt));
        session.SinceLastTime = meeting.Since;
        session.SinceLastTimeWithId = meeting.With?.Id;
        session.Techniques = meeting.Did;
        session.DisputeStage = meeting.Stage;
        session.Step = meeting.Step;
        session.EarlierStepWords = meeting.Came;
        this.Write(week, meeting);
        return this;
    }

    public Story Miss(int week, string words)
    {
        var session = Sessions[week - 1];
        Must(session.Miss(Contract.WhenMissed, words, session.StartsAt.AddHours(1)));
        return this;
    }

    public Story ClientCancels(int week, string words, int hoursBefore)
    {
        var session = Sessions[week - 1];
        Must(session.CancelByClient(Contract.WhenClientCancels, words, session.StartsAt.AddHours(-hoursBefore)));
        return this;
    }

    public Story TherapistCancels(int week, string words)
    {
        Must(Sessions[week - 1].CancelByTherapist(words));
        return this;
    }

    public Story Close(ClosingReason reason, int daysAfterLast, string words, DropoutDefinition? dropout = null)
    {
        var held = Sessions.Count(s => s.State is SessionState.Held);
        Must(Course.Close(reason, DayOf(opening.Past).AddDays(daysAfterLast), words, dropout, TherapistId, Setting.Today, held));
        SessionRules.Close(Sessions);
        return this;
    }

    /// <summary>Numbers the sessions, works out where the course stands and hands over everything told.</summary>
    public IReadOnlyList<OfClinic> Told()
    {
        if (Sessions.Take(opening.Past).Any(s => s.State is SessionState.Planned))
            throw new InvalidOperationException($"The demo leaves out a week of {Client.Name}.");
        SessionRules.Renumber(All<Session>());
        this.RankCandidates();
        rows.Add(Standing.Of(Facts(), Setting.Zone, Setting.Now));
        return rows;
    }

    private StandingFacts Facts() => new()
    {
        Course = Course,
        ClientName = Client.Name,
        Contracts = [.. All<Contract>()],
        Sessions = [.. All<Session>().Select(SessionFact.Of)],
        Scores =
        [
            .. All<Response>().Where(r => r is { FinishedAt: not null, SupersededById: null })
                .Select(r => new ScoreFact(r.MeasureKey, r.FinishedAt!.Value, r.Total)),
        ],
        Formulations = [.. All<Formulation>().Select(f => new FormulationFact(f.Number, f.State, f.Focus, f.SecondFocus))],
        Notes = [.. All<Note>().Select(n => new NoteFact(n.Kind is NoteKind.Progress, n.IsSigned, n.StartedAt))],
        OpenAlerts = All<SafetyAlert>().Count(a => a.IsOpen),
        HasSafetyPlan = All<SafetyPlan>().Any(),
    };

    private Contract Agree()
    {
        var contract = Keep(new Contract
        {
            Id = NewId(),
            CourseId = Course.Id,
            Number = 1,
            Kind = ContractKind.Acute,
            Sessions = opening.Sessions,
            StartsOn = DayOf(1),
            // Two weeks more than needed, for holidays and sessions that the therapist has to cancel.
            EndsOn = DayOf(opening.Sessions + 2),
            WhenMissed = opening.WhenMissed,
            FeeTerms = opening.FeeTerms,
            AbsencePlan = "If your therapist is ill, the front desk calls you before nine and the session is held another week.",
            CrisisRoute = "Call 999 in danger, Samaritans on 116 123 at any hour, or your GP's duty doctor in the daytime.",
            RecordingAllowed = opening.Recording,
            AgreedOn = Course.BeganOn,
        });
        Must(ContractRules.Check(contract, Protocol, []));
        return contract;
    }

    private Session Plan(int week) => Keep(new Session
    {
        Id = NewId(),
        CourseId = Course.Id,
        StartsAt = ClinicDay.At(DayOf(week), opening.At, Setting.Zone),
        Minutes = Contract.Minutes,
        Mode = opening.Mode,
    });
}
