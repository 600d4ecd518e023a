using Kith.Web.Access.Account;
using Kith.Web.Access.Factors;
using Kith.Web.Access.Pace;
using Kith.Web.Access.Passwords;
using Kith.Web.Access.Rescue;
using Kith.Web.Access.SetUp;
using Kith.Web.Access.SignIn;
using Kith.Web.Access.SignIn.Link;
using Kith.Web.Access.Stays;
using Kith.Web.Access.Tries;
using Kith.Web.Look;
using Kith.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kith.Web.Access;

internal static class AccessFeature
{
    /// <summary>How slowly passwords are hashed: rounds of PBKDF2 with SHA-512, as OWASP advises.</summary>
    public const int HashIterations = 220_000;

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
        services.TryAddSingleton(new StaffRule(Asks: true));
        services.AddSingleton<UnknownPassword>();
        services.AddSingleton<CountTries>();
        services.AddRateLimiter(_ => { });
        services.TryAddSingleton(PaceLimits.OfAClinic);
        services.AddScoped<PasswordCheck>();
        services.AddScoped<SecondStep>();
        services.AddScoped<OwnSignIn>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<AddApp>();
        services.AddScoped<AddPasskey>();
        services.AddScoped<ChangePasskey>();
        services.AddScoped<NewCodes>();
        services.AddScoped<OwnStays>();
        services.AddScoped<ChooseMail>();
        services.AddScoped<MailLink>();
        services.AddSingleton<SetUpCode>();
        services.AddScoped<SetUpClinic>();
        services.AddScoped<RescueAccount>();
        services.AddScoped<StayBook>();
        services.AddSingleton<StaysSeen>();
        services.AddCascadingAuthenticationState();
        services.AddCascadingValue(provider => new ClinicNotice("Kith", provider.GetRequiredService<DemoSignIns>().All.Count > 0));
        services.AddAuthorization(Policies.Add);
        var schemes = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        schemes.AddIdentityCookies();
        schemes.AddCookie(LinkPass.Scheme, LinkPass.Configure);
        schemes.AddCookie(HalfWay.Scheme, HalfWay.Configure);
        services.AddIdentityCore<KithUser>(identity =>
        {
            identity.User.RequireUniqueEmail = true;
            identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;

            // What a password must be stands in PasswordRule, the waiting after wrong ones in CountTries.
            identity.Password = new() { RequiredLength = 1, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
            identity.Lockout.AllowedForNewUsers = false;
        }).AddEntityFrameworkStores<KithDb>().AddSignInManager().AddClaimsPrincipalFactory<UserClaims>().AddPasswordValidator<PasswordRule>();
        services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = HashIterations);
        services.Configure<IdentityPasskeyOptions>(passkey =>
        {
            // Unlocked by its owner, or it would be one step and not two; kept by the device, so that no name has to be typed.
            passkey.UserVerificationRequirement = "required";
            passkey.ResidentKeyRequirement = "required";
        });
        services.ConfigureApplicationCookie(StayCookie.Configure);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        SignInRoutes.Map(routes);
        StayRoutes.Map(routes);
        routes.MapGet("/", (HttpContext http, Actor actor) => TypedResults.LocalRedirect(UserClaims.IsToSetUp(http.User) ? SignInRoutes.OwnPath : SignInRoutes.Home(actor.Role))).AllowAnonymous();
    }
}
