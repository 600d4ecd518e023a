using System.Security.Claims;
using Kith.Clinical.Access;
using Kith.Web.Access;

namespace Kith.Web.Tests.Access;

/// <summary>Somebody who is signed in, without a browser.</summary>
internal static class Somebody
{
    public static HttpContext SignedIn(Role role, Guid id, Guid? clinicId = null) => new DefaultHttpContext
    {
        User = new(new ClaimsIdentity(
            [new(ClaimTypes.Role, role.ToString()), new(ClaimTypes.NameIdentifier, id.ToString()), .. clinicId is { } clinic ? [new Claim(Actor.ClinicClaim, clinic.ToString())] : Array.Empty<Claim>()], "test")),
    };

    public static Actor As(Role role, Guid id) => new(new HttpContextAccessor { HttpContext = SignedIn(role, id) }, TimeProvider.System);
}
