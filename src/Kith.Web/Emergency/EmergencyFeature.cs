using Kith.Web.Emergency.Open;
using Kith.Web.Emergency.Review;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Emergency;

internal static class EmergencyFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<OpenInEmergency>();
        services.AddScoped<ReviewEmergencies>();
    }
}
