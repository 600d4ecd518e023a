using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Kith.Web.Tests.House;

/// <summary>The program's routes as a test walks them.</summary>
internal static class RouteWalk
{
    /// <summary>Every route but the files of the look and the framework's fallback for them, which the fallback policy closes.</summary>
    public static IReadOnlyList<RouteEndpoint> Of(TestClinic clinic) =>
        [.. clinic.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(r => !PathOf(r).StartsWith("/_content", StringComparison.Ordinal)
                && !PathOf(r).StartsWith("/_framework", StringComparison.Ordinal) && PathOf(r) != "/{**path:file}")];

    public static string PathOf(RouteEndpoint route) => "/" + route.RoutePattern.RawText!.TrimStart('/');

    public static bool Gets(RouteEndpoint route) =>
        route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET", StringComparer.Ordinal) ?? true;

    public static string? PolicyOf(RouteEndpoint route) =>
        route.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).LastOrDefault(p => p is not null);

    public static bool IsOpen(RouteEndpoint route) => route.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    /// <summary>The address with ids of a course in it; an id nobody has for what the course does not name.</summary>
    public static string Filled(RouteEndpoint route, TestCourse course) =>
        "/" + string.Join('/', route.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart { Name: "Moment" or "moment" } => "middle",
            RoutePatternParameterPart { Name: "MeasureKey" or "Measure" or "Key" or "key" } => "phq-9",
            RoutePatternParameterPart { Name: "Consent" } => "supervision",
            RoutePatternParameterPart parameter => course.IdOf(parameter.Name).ToString(),
            _ => "",
        }))));
}
