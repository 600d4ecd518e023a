using Kith.Web.Audit;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Kith.Web.Access.SignIn;

/// <summary>What everybody who comes in needs, by whichever way.</summary>
/// <param name="Http">The request.</param>
/// <param name="SignIn">Gives them the cookie.</param>
/// <param name="Trail">Notes it.</param>
internal sealed record Door(HttpContext Http, SignInManager<KithUser> SignIn, SignInTrail Trail);
