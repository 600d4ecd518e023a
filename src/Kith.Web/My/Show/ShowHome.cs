using Kith.Clinical.Courses;
using Kith.Clinical.Formulations;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Measures;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.My.Show;

/// <summary>What the client's start page shows of one course.</summary>
public sealed record HomeFacts
{
    public required Course Course { get; init; }

    public required Contract Contract { get; init; }

    public int SessionsUsed { get; init; }

    public int SessionsAgreed { get; init; }

    public NextMeeting? Next { get; init; }

    public PlannedCheckIn? CheckIn { get; init; }

    /// <summary>A formulation waits for the client's answer.</summary>
    public bool FormulationWaits { get; init; }

    /// <summary>The accepted one; null before.</summary>
    public AgreedFocus? Focus { get; init; }

    /// <summary>Problem areas on the list; one alone has no order.</summary>
    public int AreasListed { get; init; }

    /// <summary>Some of them have no place in the client's order yet, and nothing is agreed.</summary>
    public bool AreasWait { get; init; }

    public bool HasSafetyPlan { get; init; }

    /// <summary>What the client chose to try last time; empty when nothing.</summary>
    public string Step { get; init; } = "";
}

/// <summary>The next session.</summary>
public sealed record NextMeeting(DateTimeOffset At, int Minutes, SessionMode Mode);

/// <summary>What the two work on.</summary>
public sealed record AgreedFocus(ProblemArea? First, string FirstAbout, ProblemArea? Second, string SecondAbout);

/// <summary>Reads the client's start page.</summary>
public sealed class ShowHome(KithDb db, Actor actor, ClinicClock clock, MyCourse mine, CheckIns checkIns)
{
    /// <returns>Null when the client has no course.</returns>
    public async Task<HomeFacts?> FindAsync(CancellationToken stop)
    {
        if (await mine.FindAsync(stop) is not { } course)
            return null;

        var today = await clock.TodayAsync(stop);
        var from = Clinical.ClinicDay.At(today, TimeOnly.MinValue, await clock.ZoneAsync(stop));
        var standing = await actor.Of<CourseStanding>(db).AsNoTracking().SingleAsync(s => s.CourseId == course.Id, stop);
        var sessions = actor.Of<Session>(db).AsNoTracking().Where(s => s.CourseId == course.Id);
        var formulations = actor.Of<Formulation>(db).AsNoTracking().Where(f => f.CourseId == course.Id);
        var areas = actor.Of<CandidateArea>(db).Where(a => a.CourseId == course.Id && a.WithdrawnAt == null);
        var listed = await areas.CountAsync(stop);
        return new()
        {
            Course = course,
            Contract = await Contracts(course.Id).FirstAsync(stop),
            SessionsUsed = standing.SessionsUsed,
            SessionsAgreed = standing.SessionsAgreed,
            Next = course.IsClosed ? null : await sessions.Where(s => s.State == SessionState.Planned && s.StartsAt >= from)
                .OrderBy(s => s.StartsAt).Select(s => new NextMeeting(s.StartsAt, s.Minutes, s.Mode)).FirstOrDefaultAsync(stop),
            CheckIn = await checkIns.FindAsync(course, stop),
            FormulationWaits = !course.IsClosed && await formulations.AnyAsync(f => f.State == FormulationState.Offered, stop),
            Focus = await formulations.Where(f => f.State == FormulationState.Accepted).OrderByDescending(f => f.Number)
                .Select(f => new AgreedFocus(f.Focus, f.FocusAbout, f.SecondFocus, f.SecondFocusAbout)).FirstOrDefaultAsync(stop),
            AreasListed = listed,
            HasSafetyPlan = standing.HasSafetyPlan,
            AreasWait = listed > 1 && !course.IsClosed && standing.Focus is null && await areas.AnyAsync(a => a.ClientRank == null, stop),
            Step = course.IsClosed ? "" : await sessions.Where(s => s.State == SessionState.Held)
                .OrderByDescending(s => s.StartsAt).Select(s => s.Step).FirstOrDefaultAsync(stop) ?? "",
        };
    }

    /// <summary>What was agreed for a crisis; null when nothing was.</summary>
    public Task<string?> CrisisRouteAsync(Guid courseId, CancellationToken stop) =>
        Contracts(courseId).Select(c => c.CrisisRoute).FirstOrDefaultAsync(stop);

    private IQueryable<Contract> Contracts(Guid courseId) =>
        actor.Of<Contract>(db).AsNoTracking().Where(c => c.CourseId == courseId).OrderByDescending(c => c.Number);
}
