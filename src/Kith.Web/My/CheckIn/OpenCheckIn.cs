using Kith.Clinical;
using Kith.Clinical.CheckIn;
using Kith.Web.Access;
using Kith.Web.Measures;

namespace Kith.Web.My.CheckIn;

/// <summary>The check-in a form was drawn for, while it is open: asked first by whatever keeps or sends answers.</summary>
public sealed class OpenCheckIn(MyCourse mine, CheckIns checkIns, HeldLink held)
{
    /// <param name="form">As it was sent.</param>
    /// <param name="given">When the answer was given that it brings only now; null for one that is given now.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <returns>The check-in, its answers tracked; or why nothing is taken for it.</returns>
    public async Task<(PlannedCheckIn? CheckIn, Refusal? Refusal)> FindAsync(CheckInForm form, DateTimeOffset? given, CancellationToken stop)
    {
        // A link that has ended leads to no course, also when another device used it up this very moment; why it has is asked only then.
        var course = await mine.FindAsync(stop);
        var checkIn = course is null ? null : await checkIns.FindAsync(course, stop, tracked: true, given, form.Worries ? form.Measure : null);
        if (checkIn is { IsOpen: true } && form.Session == checkIn.SessionId.ToString())
            return (checkIn, null);
        return (null, (await held.StateAsync(stop) is { } state ? LinkRefusals.Of(state) : null) ?? CheckInRefusals.NotNow);
    }
}
