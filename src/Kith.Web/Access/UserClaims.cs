using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Kith.Web.Access;

/// <summary>Puts clinic, role and name into the sign-in, so that the <see cref="Actor"/> needs no query.</summary>
internal sealed class UserClaims(UserManager<KithUser> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<KithUser>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(KithUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new(Actor.ClinicClaim, user.ClinicId.ToString()));
        identity.AddClaim(new(ClaimTypes.Role, user.Role.ToString()));
        identity.AddClaim(new(ClaimTypes.GivenName, user.Name));
        return identity;
    }
}
