using Kith.Web.Measures.Answer;
using Kith.Web.Measures.Show;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Measures;

internal static class MeasuresFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<CheckIns>();
        services.AddScoped<ScoreSheets>();
        services.AddScoped<ShowMeasures>();
        services.AddScoped<AnswerBeside>();
    }
}
