using Kith.Web.Access.Stays;
using Kith.Web.Audit;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Kith.Web.Access.SignIn;

/// <summary>What everybody who comes in needs, by whichever way.</summary>
/// <param name="Http">The request.</param>
/// <param name="SignIn">Gives them the cookie.</param>
/// <param name="Stays">Begins their stay, and notes it.</param>
/// <param name="Trail">Notes what comes before.</param>
internal sealed record Door(HttpContext Http, SignInManager<KithUser> SignIn, StayBook Stays, SignInTrail Trail);
