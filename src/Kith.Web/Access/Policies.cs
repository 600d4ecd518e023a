using Kith.Clinical.Access;
using Microsoft.AspNetCore.Authorization;

namespace Kith.Web.Access;

/// <summary>Who may enter. Every page and route names one of these, or says that everybody may.</summary>
public static class Policies
{
    /// <summary>Everybody with a caseload.</summary>
    public const string Therapists = "therapists";
    public const string Clients = "clients";
    public const string Supervisors = "supervisors";
    public const string FrontDesk = "front-desk";

    /// <summary>Parents, guardians and others close to a client.</summary>
    public const string Families = "families";

    /// <summary>Who may open a record that is not theirs in an emergency.</summary>
    public const string BreakGlass = "break-glass";

    /// <summary>Who looks at that afterwards.</summary>
    public const string SecondPersons = "second-persons";
    public const string Administrators = "administrators";

    /// <summary>Whoever the administrator may name: anybody of the staff. The page asks who is named.</summary>
    public const string PrivacyOfficers = "privacy-officers";
    public const string Staff = "staff";

    /// <summary>Everybody who has signed in, also staff who have to set up their second step first. For nothing but the own sign-in.</summary>
    public const string OwnSignIn = "own-sign-in";

    /// <summary>Whoever is here by a link, signed in or not. No other policy knows them.</summary>
    public const string CheckInLinks = "check-in-links";

    internal static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(Therapists, p => p.RequireRole(With(Door.Caseload)));
        options.AddPolicy(Clients, p => p.RequireRole(nameof(Role.Client)));
        options.AddPolicy(Administrators, p => p.RequireRole(nameof(Role.Administrator)));
        options.AddPolicy(Staff, p => p.RequireRole([nameof(Role.Administrator), .. With(Door.Caseload)]));
        options.AddPolicy(Supervisors, p => p.RequireRole(With(Door.Supervision)));
        options.AddPolicy(FrontDesk, p => p.RequireRole(With(Door.FrontDesk)));
        options.AddPolicy(Families, p => p.RequireRole(With(Door.Family)));
        options.AddPolicy(BreakGlass, p => p.RequireRole(With(Door.BreakGlass)));
        options.AddPolicy(SecondPersons, p => p.RequireRole(nameof(Role.Supervisor), nameof(Role.Administrator)));
        options.AddPolicy(PrivacyOfficers, p => p.RequireRole([.. Enum.GetValues<Role>().Where(role => role is not (Role.Client or Role.Carer)).Select(role => role.ToString())]));
        options.AddPolicy(OwnSignIn, p => p.RequireAuthenticatedUser());

        options.AddPolicy(CheckInLinks, p => p.AddAuthenticationSchemes(LinkPass.Scheme).RequireClaim(LinkPass.Claim));

        // A route that forgot to say is closed.
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireRole(Enum.GetNames<Role>()).Build();
    }

    /// <summary>The roles that come in by a door.</summary>
    private static string[] With(Door door) => [.. Enum.GetValues<Role>().Where(role => AccessMatrix.Opens(role, door)).Select(role => role.ToString())];
}
