using System.Globalization;
using Kith.Web.Access;
using Kith.Web.Forms;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.My.CheckIn;

/// <summary>The page's own script keeps an answer the moment it is chosen: the same use case as the form, answered in one sentence.</summary>
internal static class KeepAnswer
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/my/check-in/answer", RunAsync).RequireAuthorization(Policies.Clients);
        routes.MapPost(LinkPass.Path + "/answer", RunAsync).RequireAuthorization(Policies.CheckInLinks);
    }

    private static async Task<IResult> RunAsync(
        HttpContext http, IAntiforgery antiforgery, AnswerQuestion answer, ClinicClock clock, CancellationToken stop)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
            return Say(StatusCodes.Status400BadRequest, "form.token", "Not saved yet. Press Next to save your answer.");

        var sent = await http.Request.ReadFormAsync(stop);
        var form = CheckInForm.Of(name => sent[name]);
        try
        {
            if (await answer.RunAsync(form, stop) is { } refusal)
                return Say(StatusCodes.Status422UnprocessableEntity, refusal.Code, refusal.Sentence);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Say(StatusCodes.Status409Conflict, FormRefusals.Stale.Code, "Not saved yet. Press Next to save your answer.");
        }

        var now = TimeZoneInfo.ConvertTime(clock.Now, await clock.ZoneAsync(stop)).ToString("HH:mm", CultureInfo.InvariantCulture);
        return Say(StatusCodes.Status200OK, "", answer.RaisesCare
            ? $"Saved {now}. Your therapist has been told about this answer."
            : $"Saved {now}");
    }

    private static IResult Say(int status, string code, string sentence) => Results.Json(new { code, sentence }, statusCode: status);
}
