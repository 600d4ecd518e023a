using Kith.Web.Timeline.Add;
using Kith.Web.Timeline.Show;
using Kith.Web.Timeline.Withdraw;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Timeline;

internal static class TimelineFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<ShowTimeline>();
        services.AddScoped<AddEvent>();
        services.AddScoped<WithdrawEvent>();
    }
}
