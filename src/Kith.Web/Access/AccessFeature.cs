using Kith.Web.Access.SignIn;
using Kith.Web.Look;
using Kith.Web.Storage;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kith.Web.Access;

internal static class AccessFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<Actor>();
        services.AddScoped<HeldLink>();
        services.AddScoped<Invitation>();
        services.AddScoped<LinkDoor>();
        services.AddSingleton<Clinics>();
        services.AddScoped<ClinicClock>();
        services.TryAddSingleton<DemoSignIns>();
        services.AddCascadingAuthenticationState();
        services.AddCascadingValue(provider => new ClinicNotice("Kith", provider.GetRequiredService<DemoSignIns>().All.Count > 0));
        services.AddAuthorization(Policies.Add);
        var schemes = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        schemes.AddIdentityCookies();
        schemes.AddCookie(LinkPass.Scheme, LinkPass.Configure);
        services.AddIdentityCore<KithUser>(identity =>
        {
            identity.User.RequireUniqueEmail = true;
            identity.Password.RequiredLength = 12;
            identity.Password.RequireDigit = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
            identity.Lockout.MaxFailedAccessAttempts = 5;
        }).AddEntityFrameworkStores<KithDb>().AddSignInManager().AddClaimsPrincipalFactory<UserClaims>();
        services.ConfigureApplicationCookie(Cookie);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        SignInRoutes.Map(routes);
        routes.MapGet("/", (Actor actor) => TypedResults.LocalRedirect(SignInRoutes.Home(actor.Role))).AllowAnonymous();
    }

    private static void Cookie(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "kith";
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = TimeSpan.FromHours(8);
        cookie.LoginPath = SignInRoutes.Path;
        cookie.ReturnUrlParameter = "back";

        // Someone else's page and no page answer alike; a script is told in a number, not led to a page.
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        };
        cookie.Events.OnRedirectToLogin = context =>
        {
            if (context.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal))
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            else
                context.Response.Redirect(context.RedirectUri);
            return Task.CompletedTask;
        };
    }
}
