using Kith.Clinical.Audit;
using Kith.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Audit;

/// <summary>Marks a page or route whose answer leaves the clinic as a file.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ExportsAttribute : Attribute;

/// <summary>
/// Notes who reads, and who is refused, before the first byte of the answer leaves: an answer that cannot be noted is not given.
/// In a context of its own, so that nothing a refused form changed is written with it.
/// </summary>
internal static class AuditReads
{
    public static void Use(IApplicationBuilder app) => app.Use((http, next) =>
    {
        // Everybody's pages show nobody's record; who signs in there is noted by the sign-in.
        if (http.GetEndpoint() is RouteEndpoint endpoint && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && http.Items.TryAdd(typeof(AuditReads), true))
        {
            // Taken down now: a page shown in the place of another has an address and services of its own.
            var (services, asked) = (http.RequestServices, http.Request.RouteValues.ToList());
            http.Response.OnStarting(() => NoteAsync(http, services, endpoint, asked));
        }

        return next(http);
    });

    private static async Task NoteAsync(HttpContext http, IServiceProvider services, RouteEndpoint endpoint, List<KeyValuePair<string, object?>> asked)
    {
        // A fault of ours shows nothing, and is in the log; where the database is gone it could not be noted either.
        if (http.Response.StatusCode >= StatusCodes.Status500InternalServerError)
            return;

        var trail = services.GetRequiredService<AuditTrail>();
        var clinic = services.GetRequiredService<Actor>().ClinicId;
        if (clinic == Guid.Empty || ActOf(http, endpoint, trail) is not { } act)
            return;

        var source = trail.Source with { What = AuditSource.WhatOf(endpoint) };
        var ids = asked.Where(v => Guid.TryParse(v.Value?.ToString(), out _)).ToDictionary(v => v.Key, v => Guid.Parse(v.Value!.ToString()!), StringComparer.OrdinalIgnoreCase);
        ids.Remove("courseId", out var course);
        ids.Remove("clientId", out var client);
        var courses = course != Guid.Empty ? [course] : trail.Courses.Count > 0 ? trail.Courses : [Guid.Empty];
        var row = ids.Count == 1 ? ids.Values.Single() : (Guid?)null;
        await services.GetRequiredService<KeepEntries>().RunAsync(
            clinic, [.. courses.Select(id => source.Entry(clinic, act, trail.Why, id == Guid.Empty ? null : id, client == Guid.Empty ? null : client, row))]);
    }

    /// <returns>Null when a save noted it.</returns>
    private static AuditAct? ActOf(HttpContext http, RouteEndpoint endpoint, AuditTrail trail) => http.Response.StatusCode switch
    {
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound => AuditAct.Denied,
        _ when trail.HasWritten => null,
        >= 400 => AuditAct.Refused,
        _ when endpoint.Metadata.GetMetadata<ExportsAttribute>() is not null => AuditAct.Export,
        _ => AuditAct.Read,
    };
}
