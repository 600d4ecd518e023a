using Kith.Web.Caseload.Show;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Caseload;

internal static class CaseloadFeature
{
    public static void Add(IServiceCollection services) => services.AddScoped<ShowCaseload>();
}
