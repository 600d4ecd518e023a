using System.Security.Claims;
using Kith.Clinical.Access;

namespace Kith.Web.Look;

/// <summary>A place one can always go to.</summary>
/// <param name="Href">Its address.</param>
/// <param name="Words">How it is called.</param>
/// <param name="Icon">Path of a 24 × 24 drawing, shown on a phone.</param>
/// <param name="Within">Addresses that belong to it, besides its own.</param>
public sealed record NavLink(string Href, string Words, string Icon, params string[] Within)
{
    /// <summary>Whether a page stands at or under this link.</summary>
    public bool Holds(string path) => IsAt(Href, path) || Within.Any(w => IsAt(w, path));

    private static bool IsAt(string place, string path) =>
        path == place || path.StartsWith(place + "/", StringComparison.Ordinal);
}

/// <summary>The navigation of each role.</summary>
public static class NavLinks
{
    private const string Sun = "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.4 1.4M17.6 17.6 19 19M5 19l1.4-1.4M17.6 6.4 19 5";
    private const string Sheet = "M5 4h14v16H5zM9 9h6M9 13h6M9 17h3";
    private const string House = "M4 11l8-7 8 7M6 10v10h12V10M10 20v-6h4v6";
    private const string Curve = "M4 4v16h16M7 9l4 3 3-2 5 6";
    private const string Rings = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8";
    private const string Pen = "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3";
    private const string Keys = "M8 12a4 4 0 1 0 0 8 4 4 0 0 0 0-8M11 13l8-8M16 8l3 3";
    private const string Pulse = "M3 12h4l2-6 4 12 2-6h6";
    private const string Bell = "M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 21h4";

    private const string Eye = "M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6";

    private static readonly NavLink[] Therapist =
    [
        new("/today", "Today", Sun),
        new("/caseload", "Caseload", Sheet, "/courses", "/clients"),
        new("/safety/on-call", "Alerts", Bell),
    ];

    private static readonly NavLink[] Trainee = Therapist[..2];

    private static readonly NavLink[] Supervisor =
    [
        .. Therapist,
        new("/supervising", "Supervision", Eye),
        new("/emergency/review", "Emergencies", Keys),
    ];

    private static readonly NavLink[] Receptionist = [new("/front-desk", "Front desk", Sheet)];

    private static readonly NavLink[] Carer = [new("/family", "Family", House)];

    private static readonly NavLink[] Client =
    [
        new("/my", "Home", House),
        new("/my/scores", "My scores", Curve),
        new("/my/circle", "My circle", Rings, "/my/people"),
        new("/my/notes", "Notes", Pen),
    ];

    private static readonly NavLink[] Administrator =
    [
        new("/accounts", "Accounts", Keys),
        new("/safety/watching", "Safety", Bell, "/help/lines"),
        new("/measures", "Measures", Curve),
        new("/audit", "Audit", Eye, "/emergency/review", "/retention"),
        new("/health", "Health", Pulse),
    ];

    /// <summary>The links of whoever is signed in; none when nobody is.</summary>
    public static IReadOnlyList<NavLink> For(ClaimsPrincipal? user) =>
        user?.Identity?.IsAuthenticated != true ? []
        : Is(user, Role.Therapist) ? Therapist
        : Is(user, Role.Trainee) || Is(user, Role.Facilitator) ? Trainee
        : Is(user, Role.Supervisor) ? Supervisor
        : Is(user, Role.Receptionist) ? Receptionist
        : Is(user, Role.Client) ? Client
        : Is(user, Role.Carer) ? Carer
        : Is(user, Role.Administrator) ? Administrator
        : [];

    /// <summary>The link that stands for a page: the longest that holds it.</summary>
    public static NavLink? At(IReadOnlyList<NavLink> links, string path) =>
        links.Where(link => link.Holds(path)).MaxBy(link => link.Href.Length);

    private static bool Is(ClaimsPrincipal user, Role role) =>
        user.HasClaim(claim => claim.Type == ClaimTypes.Role && claim.Value.Equals(role.ToString(), StringComparison.OrdinalIgnoreCase));
}
