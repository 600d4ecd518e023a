using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Privacy;

internal static class PrivacyFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<ReplyToQuestions>();
    }
}
