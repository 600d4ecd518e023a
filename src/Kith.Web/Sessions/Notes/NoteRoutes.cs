using Kith.Clinical;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Sessions.Notes;

/// <summary>Where <c>note.js</c> sends what is typed. The same use case as the form's button.</summary>
internal static class NoteRoutes
{
    public sealed record Draft(string? Text, int? Base);

    /// <summary>What became of a draft.</summary>
    /// <param name="Version">The version kept now.</param>
    /// <param name="Saved">The time it was kept, in the clinic.</param>
    public sealed record Kept(int Version, string Saved);

    /// <summary>Why a draft was not taken, with the text that is kept instead.</summary>
    public sealed record NotKept(string Code, string Sentence, int? Version = null, string? Text = null, string? Saved = null, bool Signed = false);

    public static string Path(Guid courseId, Guid sessionId, NoteKind kind) =>
        $"/api/courses/{courseId}/sessions/{sessionId}/notes/{(kind is NoteKind.Progress ? "progress" : "process")}";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPut("/api/courses/{courseId:guid}/sessions/{sessionId:guid}/notes/{kind:regex(^(progress|process)$)}", PutAsync)
            .RequireAuthorization(Policies.Therapists);

    private static async Task<IResult> PutAsync(
        HttpContext http, Guid courseId, Guid sessionId, string kind, Draft draft,
        IAntiforgery antiforgery, WriteNote write, ClinicClock clock, CancellationToken stop)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
            return Answer(StatusCodes.Status400BadRequest, NoteRefusals.PageTooOld);

        var which = kind == "progress" ? NoteKind.Progress : NoteKind.Process;
        var (refusal, note) = await write.RunAsync(courseId, sessionId, which, draft.Text, draft.Base ?? WriteNote.NotBegun, sign: false, stop);
        var saved = note is null ? "" : SessionWords.Time(note.SavedAt, await clock.ZoneAsync(stop));
        return refusal switch
        {
            null => TypedResults.Ok(new Kept(note?.Version ?? WriteNote.NotBegun, saved)),
            { Code: "form.not-found" } => Answer(StatusCodes.Status404NotFound, refusal),
            _ when note is not null => TypedResults.Json(
                new NotKept(refusal.Code, refusal.Sentence, note.Version, note.Text, saved, note.IsSigned), statusCode: StatusCodes.Status409Conflict),
            _ => Answer(StatusCodes.Status422UnprocessableEntity, refusal),
        };
    }

    private static JsonHttpResult<NotKept> Answer(int status, Refusal refusal) =>
        TypedResults.Json(new NotKept(refusal.Code, refusal.Sentence), statusCode: status);
}

internal static class NoteRefusals
{
    public static readonly Refusal PageTooOld = new(
        "form.page-too-old", "This page has been open too long to save from. Your words are kept on this device; open the page again and they come back.");
}
