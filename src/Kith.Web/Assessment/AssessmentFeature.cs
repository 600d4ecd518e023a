using Kith.Web.Assessment.Ease;
using Kith.Web.Assessment.Record;
using Kith.Web.Assessment.Show;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Assessment;

internal static class AssessmentFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<ShowAssessment>();
        services.AddScoped<RecordIllness>();
        services.AddScoped<EaseDuties>();
    }
}
