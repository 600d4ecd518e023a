using Kith.Clinical;
using Kith.Web.Forms;
using Kith.Web.Inventory.Show;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Inventory.Circle;

/// <summary>What circle.js sends when somebody was moved, and what it hears back.</summary>
internal static class CircleRoute
{
    /// <summary>Ring null takes them off; angle null puts them where there is room.</summary>
    public sealed record Asked(int? Ring, int? Angle, int Version);

    public sealed record Stands(int? Ring, int? Angle, int Version);

    public sealed record Refused(string Code, string Sentence, Stands? Stands = null);

    public static async Task<IResult> PutAsync(
        Guid courseId, Guid personId, Asked asked, HttpContext http, IAntiforgery forgery, PlacePeople place, ShowInventory inventory, CancellationToken stop)
    {
        if (!await forgery.IsRequestValidAsync(http))
            return TypedResults.Json(new Refused("form.forged", "This page is too old to save. Open it again."), statusCode: StatusCodes.Status400BadRequest);

        var refusal = await PlaceAsync(courseId, new(personId, asked.Ring, asked.Angle, asked.Version), place, stop);
        var person = await inventory.FindAsync(courseId, personId, stop);
        var stands = person is null ? null : new Stands(person.Ring, person.Angle, person.Version);
        if (refusal is null)
            return TypedResults.Json(stands);

        var status = refusal.Code == FormRefusals.NotYours.Code ? StatusCodes.Status404NotFound
            : refusal.Code == FormRefusals.Stale.Code ? StatusCodes.Status409Conflict
            : StatusCodes.Status422UnprocessableEntity;
        return TypedResults.Json(new Refused(refusal.Code, refusal.Sentence, stands), statusCode: status);
    }

    private static async Task<Refusal?> PlaceAsync(Guid courseId, PlacePeople.Place there, PlacePeople place, CancellationToken stop)
    {
        try
        {
            return await place.RunAsync(courseId, there, stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            return FormRefusals.Stale;
        }
    }
}
