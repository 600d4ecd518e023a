using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Consents;

internal static class ConsentsFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<AnswerConsent>();
        services.AddScoped<NeedConsent>();
    }
}
