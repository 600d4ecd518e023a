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
}
