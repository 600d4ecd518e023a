using System.Globalization;
using Kith.Web.Access;
using Kith.Web.Access.Pace;
using Kith.Web.Access.SetUp;
using Kith.Web.Access.SignIn;
using Kith.Web.Accounts;
using Kith.Web.Assessment;
using Kith.Web.Audit;
using Kith.Web.Backup;
using Kith.Web.Caseload;
using Kith.Web.CheckIn;
using Kith.Web.Clients;
using Kith.Web.Consents;
using Kith.Web.Courses;
using Kith.Web.Emergency;
using Kith.Web.Family;
using Kith.Web.Forms;
using Kith.Web.Formulations;
using Kith.Web.FrontDesk;
using Kith.Web.Goals;
using Kith.Web.Health;
using Kith.Web.Help;
using Kith.Web.Interop;
using Kith.Web.Inventory;
using Kith.Web.Look;
using Kith.Web.Mail;
using Kith.Web.Measures;
using Kith.Web.My;
using Kith.Web.Print;
using Kith.Web.Privacy;
using Kith.Web.Reminders;
using Kith.Web.Retention;
using Kith.Web.Reviews;
using Kith.Web.Safety;
using Kith.Web.Sessions;
using Kith.Web.Supervising;
using Kith.Web.Timeline;
using Kith.Web.Today;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web;

/// <summary>The list of capabilities: two lines each.</summary>
public static class KithWeb
{
    public static IServiceCollection AddKithWeb(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddRazorComponents();
        services.Configure<FormOptions>(form =>
        {
            // A text that is far too long still reaches the page, which refuses it in words and keeps it.
            form.ValueLengthLimit = 16 * 1024 * 1024;
            form.BufferBodyLengthLimit = 32 * 1024 * 1024;
        });
        services.AddSingleton<SentFormsBroom>();
        services.AddScoped<Once>();
        AccessFeature.Add(services);
        AccountsFeature.Add(services);
        AssessmentFeature.Add(services);
        AuditFeature.Add(services);
        BackupFeature.Add(services);
        CaseloadFeature.Add(services);
        CheckInFeature.Add(services);
        ClientsFeature.Add(services);
        ConsentsFeature.Add(services);
        CoursesFeature.Add(services);
        EmergencyFeature.Add(services);
        FamilyFeature.Add(services);
        FormulationsFeature.Add(services);
        FrontDeskFeature.Add(services);
        GoalsFeature.Add(services);
        HealthFeature.Add(services);
        HelpFeature.Add(services);
        InventoryFeature.Add(services);
        InteropFeature.Add(services);
        MailFeature.Add(services);
        MeasuresFeature.Add(services);
        MyFeature.Add(services);
        RemindersFeature.Add(services);
        RetentionFeature.Add(services);
        ReviewsFeature.Add(services);
        PrintFeature.Add(services);
        PrivacyFeature.Add(services);
        SafetyFeature.Add(services);
        SessionsFeature.Add(services);
        SupervisingFeature.Add(services);
        TimelineFeature.Add(services);
        TodayFeature.Add(services);
        return services;
    }

    public static void UseKithWeb(this WebApplication app)
    {
        // A proxy on this machine says for whom it asks, and whether they came by TLS; nobody else is believed.
        app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        LockedCookies.Use(app);
        app.UseExceptionHandler(ErrorPage.Handle);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        ForScripts.Use(app);
        NotTaken.Use(app);
        SecurityHeaders.Use(app);
        app.UseRequestLocalization(options =>
        {
            var british = new CultureInfo("en-GB");
            options.DefaultRequestCulture = new(british);
            options.SupportedCultures = options.SupportedUICultures = [british];
            options.RequestCultureProviders.Clear();
        });
        PaceGates.UseForAddresses(app);
        SetUpDoor.Use(app);
        HeldForm.Use(app);
        app.UseRouting();
        app.UseAuthentication();
        PaceGates.UseForPeople(app);
        NobodyYet.Use(app);
        AuditReads.Use(app);
        app.UseAuthorization();
        TooMuch.Use(app);
        Posted.Use(app);
        app.UseAntiforgery();
    }

    public static void MapKithWeb(this IEndpointRouteBuilder routes)
    {
        routes.MapStaticAssets().AllowAnonymous();
        AccessFeature.Map(routes);
        AuditFeature.Map(routes);
        CheckInFeature.Map(routes);
        HealthFeature.Map(routes);
        InteropFeature.Map(routes);
        InventoryFeature.Map(routes);
        MeasuresFeature.Map(routes);
        MyFeature.Map(routes);
        PrintFeature.Map(routes);
        SessionsFeature.Map(routes);
        routes.MapRazorComponents<App>();
    }
}
