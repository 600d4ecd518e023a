using Kith.Web.Measures.Answer;
using Kith.Web.Measures.Expected;
using Kith.Web.Measures.Import;
using Kith.Web.Measures.Links;
using Kith.Web.Measures.Plan;
using Kith.Web.Measures.Rhythm;
using Kith.Web.Measures.Show;
using Kith.Web.Measures.Total;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Measures;

internal static class MeasuresFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<Wordings>();
        services.AddScoped<ImportWording>();
        services.AddScoped<CheckIns>();
        services.AddScoped<ScoreSheets>();
        services.AddScoped<ShowMeasures>();
        services.AddScoped<AnswerBeside>();
        services.AddScoped<EarlierAnswers>();
        services.AddScoped<ShowLinks>();
        services.AddScoped<MakeLink>();
        services.AddScoped<EndLink>();
        services.AddScoped<WorkOutExpected>();
        services.AddScoped<MeasurePlans>();
        services.AddScoped<ShowPlan>();
        services.AddScoped<ChangePlan>();
        services.AddScoped<TypeTotal>();
        services.AddScoped<ReadRhythm>();
        services.AddScoped<LogDay>();
    }

    public static void Map(IEndpointRouteBuilder routes) => HandOverRoute.Map(routes);
}
