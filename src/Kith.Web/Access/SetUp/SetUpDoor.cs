using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Access.SetUp;

/// <summary>While the clinic is empty every page leads to the set-up, but help.</summary>
internal static class SetUpDoor
{
    public const string Path = "/set-up";

    private static readonly string[] Open = [Path, "/help", "/leave", "/_content", "/not-found"];

    public static void Use(IApplicationBuilder app)
    {
        var code = app.ApplicationServices.GetRequiredService<SetUpCode>();
        app.Use((http, next) =>
        {
            if (!code.IsOpen || !HttpMethods.IsGet(http.Request.Method) || Array.Exists(Open, open => http.Request.Path.StartsWithSegments(open, StringComparison.OrdinalIgnoreCase)))
                return next(http);
            http.Response.Redirect(Path);
            return Task.CompletedTask;
        });
    }
}
