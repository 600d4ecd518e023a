using Kith.Clinical;
using Kith.Web.Access;
using Kith.Web.Look;
using Kith.Web.Storage;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Forms;

/// <summary>A page with a form. Sends it once, shows a refusal with everything as it was typed, or leads on.</summary>
public abstract class FormPage : ReadingPage
{
    [Inject] protected NavigationManager Go { get; set; } = null!;

    [Inject] protected Once Once { get; set; } = null!;

    [Inject] protected ClinicClock Clock { get; set; } = null!;

    [Inject] private Collisions Collisions { get; set; } = null!;

    [CascadingParameter] protected HttpContext Http { get; set; } = null!;

    /// <summary>Why the form was not taken; null when it was not sent or was taken.</summary>
    protected Refusal? Refusal { get; private set; }

    protected CancellationToken Stop => Http.RequestAborted;

    /// <summary>Whether a form of this page was sent with this request.</summary>
    protected bool Sent => HttpMethods.IsPost(Http.Request.Method);

    /// <summary>Whether the form of this name was sent. It must then be drawn, or it is never answered, even where nothing is left to ask.</summary>
    protected bool Sends(string form) => Posted.Is(Http, form);

    /// <summary>Size of a form that was thrown away unread because it was too large; null when none was. See <see cref="TakesFilesAttribute"/>.</summary>
    protected long? ThrownAway => TooMuch.Of(Http);

    /// <summary>Draws the page with the reason why what was sent was not taken.</summary>
    protected void Refuse(Refusal? why)
    {
        Refusal = why;
        if (why is not null)
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    /// <summary>What the address names is not there for this person. The form sent to it is answered with the same page as a look at it.</summary>
    protected void NotThere()
    {
        NotTaken.ForNothing(Http);
        Go.NotFound();
    }

    /// <param name="act">The use case; answers null when it was done.</param>
    /// <param name="then">Where to lead afterwards; asked when the use case saves, and once more when it was done.</param>
    /// <param name="inOneSave">
    /// The use case writes all or nothing, in one save: the database itself turns a second sending away, and only then is it asked what became of the first.
    /// </param>
    protected async Task SendAsync(Func<Task<Refusal?>> act, Func<string> then, bool inOneSave = false)
    {
        if (!await TakenAsync(act, then, inOneSave))
            return;

        var location = then();
        await Once.LandedAsync(location, Stop);
        await KeptForms.TakenAsync(Http, Stop);
        Go.NavigateTo(location);
    }

    /// <summary>For what is shown once and never again, like a new password: this answer shows it, a second sending is only led away.</summary>
    /// <param name="act">The use case; answers null when it was done.</param>
    /// <param name="again">Where a second sending of the same form is led.</param>
    protected async Task SendAndShowAsync(Func<Task<Refusal?>> act, string again)
    {
        if (await TakenAsync(act, () => again))
            await Once.LandedAsync(again, Stop);
    }

    /// <returns>True when it was done now; otherwise the page shows why not, or is led to where the first sending went.</returns>
    private async Task<bool> TakenAsync(Func<Task<Refusal?>> act, Func<string> then, bool inOneSave = false)
    {
        if (!await Once.ReadAsync(Stop))
        {
            Refuse(FormRefusals.NoKey);
            return false;
        }

        if (!inOneSave && await WasAnsweredAsync())
            return false;

        Once.Remember(then);
        try
        {
            Refusal = await act();
            if (inOneSave && Refusal is not null && await WasAnsweredAsync())
                return false;
        }
        catch (DbUpdateException fault)
        {
            // Two sendings at once: the database took one of them, and this is the other. Else somebody was faster by a blink, or it is a bug and goes on.
            if (await WasAnsweredAsync())
                return false;
            if (!Collisions.Is(fault))
                throw;
            Refusal = FormRefusals.Stale;
        }

        Refuse(Refusal);
        return Refusal is null;
    }

    /// <summary>Leads a second sending to where the first one went; one of other words is told so.</summary>
    private async Task<bool> WasAnsweredAsync()
    {
        if (await Once.EarlierAsync(Stop) is not { } earlier)
            return false;
        if (earlier.Same)
        {
            await KeptForms.TakenAsync(Http, Stop);
            Go.NavigateTo(earlier.Location.Length > 0 ? earlier.Location : Http.Request.Path.Value!);
        }
        else
        {
            Refuse(FormRefusals.SentBefore(earlier.SentAt, await Clock.ZoneAsync(Stop)));
        }

        return true;
    }
}
