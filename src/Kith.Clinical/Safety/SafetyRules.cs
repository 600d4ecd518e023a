using Kith.Clinical.Measures;

namespace Kith.Clinical.Safety;

/// <summary>Which answers ask for a clinician.</summary>
public static class SafetyRules
{
    /// <summary>The critical answers of a response, finished or not. A missing answer elsewhere hides none of them.</summary>
    public static IReadOnlyList<CriticalAnswer> CriticalIn(Response response) =>
        MeasureLibrary.Get(response.MeasureKey).Score(response.Answers).Critical;

    /// <summary>The alerts a response raises; none when nothing in it is critical.</summary>
    /// <param name="response">The answers as sent.</param>
    /// <param name="newId">Makes the ids.</param>
    /// <param name="raisedAt">When.</param>
    public static IReadOnlyList<SafetyAlert> AlertsIn(Response response, Func<Guid> newId, DateTimeOffset raisedAt) =>
    [
        .. CriticalIn(response).Select(answer => new SafetyAlert
        {
            ClinicId = response.ClinicId,
            Id = newId(),
            CourseId = response.CourseId,
            ResponseId = response.Id,
            MeasureKey = response.MeasureKey,
            Item = answer.Item,
            Value = answer.Value,
            RaisedAt = raisedAt,
        }),
    ];

    /// <summary>
    /// What an answer given or changed raises. An open alert keeps the highest answer; one that a clinician has closed stays
    /// closed and as it is, and an answer that changed since raises another. A lower answer closes nothing.
    /// </summary>
    /// <param name="response">The answers as they are now.</param>
    /// <param name="before">The answers as they were; null before the first.</param>
    /// <param name="earlier">The alerts this response raised before; an open one may be heightened here.</param>
    /// <param name="newId">Makes the ids.</param>
    /// <param name="at">When.</param>
    /// <returns>The new alerts.</returns>
    public static IReadOnlyList<SafetyAlert> Raise(
        Response response, IReadOnlyList<int?>? before, IReadOnlyCollection<SafetyAlert> earlier, Func<Guid> newId, DateTimeOffset at)
    {
        var raised = new List<SafetyAlert>();
        foreach (var alert in AlertsIn(response, newId, at))
        {
            var same = earlier.Where(a => a.ResponseId == response.Id && a.Item == alert.Item).ToList();
            if (same.Find(a => a.IsOpen) is { } open)
                open.Value = Math.Max(open.Value, alert.Value);
            else if (same.Count == 0 || before?[alert.Item - 1] != alert.Value)
                raised.Add(alert);
        }
        return raised;
    }
}
