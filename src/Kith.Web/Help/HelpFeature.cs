using Kith.Web.Help.Lines;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Help;

internal static class HelpFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<AddLine>();
        services.AddScoped<CheckLine>();
        services.AddScoped<WithdrawLine>();
    }
}
