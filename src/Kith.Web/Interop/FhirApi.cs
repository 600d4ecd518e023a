using System.Text;
using Kith.Clinical.Measures;
using Kith.Web.Access;
using Kith.Web.Measures;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Interop;

/// <summary>What other programs can fetch.</summary>
internal static class FhirApi
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/measures/{key}/questionnaire.json", QuestionnaireAsync).RequireAuthorization(Policies.Staff);

    /// <summary>A form with its scores, and nothing about anybody.</summary>
    private static async Task<IResult> QuestionnaireAsync(string key, Wordings wordings, CancellationToken stop)
    {
        if (MeasureLibrary.Find(key) is not { } measure || await wordings.ToAskAsync(measure, stop) is not { } asked)
            return Results.NotFound();
        var json = FhirNames.Write(QuestionnaireResource.Of(measure, asked.Words));
        return Results.File(Encoding.UTF8.GetBytes(json), "application/fhir+json; charset=utf-8", $"{key}.questionnaire.json");
    }
}
