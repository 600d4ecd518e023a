using Kith.Clinical.Measures;
using Kith.Clinical.Safety;
using Kith.Web.Access;
using Kith.Web.Measures;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Safety.Show;

/// <summary>An alert with the answer that raised it and who closed it.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="AnsweredBy">Who gave the answer.</param>
/// <param name="Answers">The answers as they are now; the one that raised the alert may be lower since.</param>
/// <param name="AcknowledgedBy">Name of the clinician who is acting; null before somebody is.</param>
/// <param name="DoneBy">Name of the clinician who closed it; null while open.</param>
/// <param name="WordingId">The clinic's own words in which it was asked; null for those of the program.</param>
public sealed record AlertFacts(SafetyAlert Alert, AnsweredBy AnsweredBy, int?[] Answers, string? AcknowledgedBy, string? DoneBy, Guid? WordingId)
{
    public Measure Measure => MeasureLibrary.Get(Alert.MeasureKey);

    /// <summary>The words in which it was asked.</summary>
    public MeasureWording Words { get; init; } = null!;

    /// <summary>What the question is answered with now.</summary>
    public int? Now => Answers[Alert.Item - 1];
}

/// <summary>Reads the alerts of a course, the open ones first.</summary>
public sealed class ShowAlerts(KithDb db, Actor actor, Wordings wordings)
{
    public async Task<IReadOnlyList<AlertFacts>> OfAsync(Guid courseId, CancellationToken stop)
    {
        var alerts = await (
            from alert in actor.Of<SafetyAlert>(db)
            where alert.CourseId == courseId
            join response in actor.Of<Response>(db) on alert.ResponseId equals response.Id
            orderby alert.DoneAt != null, alert.RaisedAt descending
            select new AlertFacts(
                alert, response.AnsweredBy, response.Answers,
                db.Users.Where(u => u.ClinicId == alert.ClinicId && u.Id == alert.AcknowledgedById).Select(u => u.Name).FirstOrDefault(),
                db.Users.Where(u => u.ClinicId == alert.ClinicId && u.Id == alert.DoneById).Select(u => u.Name).FirstOrDefault(), response.WordingId))
            .AsNoTracking().Take(200).ToListAsync(stop);
        for (var i = 0; i < alerts.Count; i++)
            alerts[i] = alerts[i] with { Words = await wordings.AskedAsync(alerts[i].Measure, alerts[i].WordingId, stop) };
        return alerts;
    }
}
