using System.Diagnostics;
using Kith.Web.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Look;

/// <summary>A bug, or a database out of reach: one calm page with a reference number and nothing else.</summary>
internal static class ErrorPage
{
    public static void Handle(IApplicationBuilder app)
    {
        // What the page that failed had said was thrown away with it.
        SecurityHeaders.Use(app);
        app.Run(WriteAsync);
    }

    private static Task WriteAsync(HttpContext http)
    {
        var fault = http.Features.Get<IExceptionHandlerFeature>()?.Error;
        http.Response.StatusCode = fault is BadHttpRequestException bad ? bad.StatusCode
            : http.RequestServices.GetRequiredService<NoRoom>().Is(fault) ? StatusCodes.Status507InsufficientStorage : StatusCodes.Status500InternalServerError;
        http.Response.ContentType = "text/html; charset=utf-8";
        var reference = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
        var words = http.Response.StatusCode switch
        {
            StatusCodes.Status413PayloadTooLarge => "What was sent is larger than 30 MB. Nothing was changed. Go back: what you typed is still in the form; shorten it and send again.",
            StatusCodes.Status507InsufficientStorage => "The clinic has no room left to save anything, so this was not saved, and nothing of it is half saved. Whoever is signed in can still read what is there. Go back: what you typed is still in the form. Tell your clinic that its disk is full.",
            _ => "This page could not be made. Nothing was half saved. Go back: what you typed is still in the form. Try again in a minute; if it happens again, tell your clinic the number below.",
        };
        return http.Response.WriteAsync($"""
            <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark"><title>Something went wrong – Kith</title><link rel="stylesheet" href="/_content/Kith.Web/kith.css"></head>
            <body><header class="bar"><a class="brand" href="/">Kith</a><a class="help" href="/help">Get help now</a></header>
            <main><section class="alone"><h1>Something went wrong on our side</h1><p class="lead">{words}</p><p class="soft">Reference <code>{reference}</code></p>
            <div class="row"><a class="btn" href="/">Go to my start page</a></div></section></main></body></html>
            """, http.RequestAborted);
    }
}
