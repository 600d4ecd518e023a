using Kith.Web.Jobs;
using Kith.Web.Safety.Assess;
using Kith.Web.Safety.OnCall;
using Kith.Web.Safety.Plan;
using Kith.Web.Safety.Show;
using Kith.Web.Safety.Threats;
using Kith.Web.Safety.Watching;
using Kith.Web.Safety.Withdraw;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Safety;

internal static class SafetyFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<Alerts>();
        services.AddScoped<AlertSteps>();
        services.AddScoped<CrisisDirectory>();
        services.AddScoped<ShowAlerts>();
        services.AddScoped<AcknowledgeAlert>();
        services.AddScoped<CloseAlert>();
        services.AddSingleton<MoveAlertsOn>();
        services.AddSingleton(new Recurring("move-alerts-on", MoveAlertsOn.Often, (scope, stop) => scope.GetRequiredService<MoveAlertsOn>().RunAsync(stop)));
        services.AddScoped<WhoWatches>();
        services.AddScoped<SetWatch>();
        services.AddScoped<PlanDuty>();
        services.AddScoped<ReadAsked>();
        services.AddScoped<ReadSafety>();
        services.AddScoped<AssessRisk>();
        services.AddScoped<RecordThreat>();
        services.AddScoped<WithdrawRecord>();
        services.AddScoped<WritePlan>();
    }
}
