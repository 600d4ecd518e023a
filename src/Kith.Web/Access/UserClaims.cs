using System.Security.Claims;
using Kith.Web.Access.Factors;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Kith.Web.Access;

/// <summary>
/// Puts clinic, role and name into the sign-in, so that the <see cref="Actor"/> needs no query. Staff who have no second step yet have no role: every
/// page but those of their own sign-in is closed to them, and nothing clinical is read for them.
/// </summary>
internal sealed class UserClaims(UserManager<KithUser> users, IOptions<IdentityOptions> options, StaffRule rule)
    : UserClaimsPrincipalFactory<KithUser>(users, options)
{
    private const string ToSetUp = "to-set-up";

    /// <summary>Whether this person has to set up a second step before they can work.</summary>
    public static bool IsToSetUp(ClaimsPrincipal who) => who.HasClaim(c => c.Type == ToSetUp);

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(KithUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new(Actor.ClinicClaim, user.ClinicId.ToString()));
        identity.AddClaim(rule.Misses(user) ? new(ToSetUp, "second-step") : new(ClaimTypes.Role, user.Role.ToString()));
        identity.AddClaim(new(ClaimTypes.GivenName, user.Name));
        return identity;
    }
}
