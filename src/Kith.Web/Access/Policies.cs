using Kith.Clinical.Access;
using Microsoft.AspNetCore.Authorization;

namespace Kith.Web.Access;

/// <summary>Who may enter. Every page and route names one of these, or says that everybody may.</summary>
public static class Policies
{
    public const string Therapists = "therapists";
    public const string Clients = "clients";
    public const string Administrators = "administrators";
    public const string Staff = "staff";

    /// <summary>Everybody who has signed in, also staff who have to set up their second step first. For nothing but the own sign-in.</summary>
    public const string OwnSignIn = "own-sign-in";

    /// <summary>Whoever is here by a link, signed in or not. No other policy knows them.</summary>
    public const string CheckInLinks = "check-in-links";

    internal static void Add(AuthorizationOptions options)
    {
        options.AddPolicy(Therapists, p => p.RequireRole(nameof(Role.Therapist)));
        options.AddPolicy(Clients, p => p.RequireRole(nameof(Role.Client)));
        options.AddPolicy(Administrators, p => p.RequireRole(nameof(Role.Administrator)));
        options.AddPolicy(Staff, p => p.RequireRole(nameof(Role.Therapist), nameof(Role.Administrator)));
        options.AddPolicy(OwnSignIn, p => p.RequireAuthenticatedUser());

        options.AddPolicy(CheckInLinks, p => p.AddAuthenticationSchemes(LinkPass.Scheme).RequireClaim(LinkPass.Claim));

        // A route that forgot to say is closed.
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireRole(Enum.GetNames<Role>()).Build();
    }
}
