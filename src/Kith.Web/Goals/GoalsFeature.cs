using Kith.Web.Goals.Rate;
using Kith.Web.Goals.Show;
using Kith.Web.Goals.Withdraw;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Goals;

internal static class GoalsFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<ReadGoals>();
        services.AddScoped<SetGoal>();
        services.AddScoped<RateGoals>();
        services.AddScoped<WithdrawGoal>();
    }
}
