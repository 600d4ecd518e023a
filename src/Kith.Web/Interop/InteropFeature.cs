using Kith.Web.Measures.Import;
using Kith.Web.My.TakeAway;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Interop;

internal static class InteropFeature
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<IRecordBundle, RecordBundle>();
        services.AddSingleton<IWordingReader, QuestionnaireWords>();
    }

    public static void Map(IEndpointRouteBuilder routes) => FhirApi.Map(routes);
}
