using System.Security.Claims;
using System.Text.RegularExpressions;
using Kith.Clinical.Audit;
using Kith.Web.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Audit;

/// <summary>Who acts, as what, where and from where; as the audit trail notes it.</summary>
/// <param name="UserId">Null for nobody signed in.</param>
/// <param name="LinkId">The link, for somebody here by one.</param>
/// <param name="As">A role, <c>Link</c>, <c>Nobody</c> or <c>Kith</c>.</param>
/// <param name="What">The address as a pattern.</param>
/// <param name="From">The network address.</param>
/// <param name="At">Now.</param>
internal sealed partial record AuditSource(Guid? UserId, Guid? LinkId, string As, string What, string From, DateTimeOffset At)
{
    /// <summary>What the program does by itself.</summary>
    public static AuditSource Itself(DateTimeOffset at) => new(null, null, "Kith", "by itself", "", at);

    public static AuditSource Of(HttpContext? http, DateTimeOffset at)
    {
        if (http is null)
            return Itself(at);
        var link = LinkPass.Of(http.User);
        var user = Guid.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : (Guid?)null;
        var role = link is not null ? "Link" : http.User.FindFirstValue(ClaimTypes.Role) ?? "Nobody";
        return new(user, link?.LinkId, role, WhatOf(http.GetEndpoint()), http.Connection.RemoteIpAddress?.ToString() ?? "", at);
    }

    /// <summary>One line of the trail about what was done from here.</summary>
    /// <param name="clinic">Empty where nobody is known yet.</param>
    /// <param name="act">What was done.</param>
    /// <param name="why">A code from a list; empty where the address says it all.</param>
    /// <param name="course">Whose record, by the course.</param>
    /// <param name="client">Whose record, where there is no course.</param>
    /// <param name="row">The one row it was about.</param>
    /// <param name="changed">The tables that were written to.</param>
    public AuditEntry Entry(Guid clinic, AuditAct act, string why, Guid? course = null, Guid? client = null, Guid? row = null, string changed = "") => new()
    {
        ClinicId = clinic, Id = Guid.CreateVersion7(), At = At, Act = act, UserId = UserId, LinkId = LinkId, As = As, What = What, Why = why, From = From,
        CourseId = course, ClientId = client, RowId = row, Changed = changed,
    };

    /// <summary>The address with names where ids stand, and without how they are told from words.</summary>
    public static string WhatOf(Endpoint? endpoint) => endpoint is RouteEndpoint route
        ? Constraint().Replace("/" + (route.RoutePattern.RawText ?? "").TrimStart('/'), "")
        : "";

    [GeneratedRegex(":[a-z]+(?=\\})", RegexOptions.None, 1000)]
    private static partial Regex Constraint();
}
