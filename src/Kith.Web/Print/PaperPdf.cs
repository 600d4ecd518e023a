using System.Net;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Print;

/// <summary>How this server makes a PDF.</summary>
public enum PdfWay
{
    /// <summary>As the page looks, tagged for screen readers.</summary>
    Chromium,

    /// <summary>Plain lines, untagged.</summary>
    Plain,

    /// <summary>There is neither Chromium nor a font.</summary>
    None,
}

/// <summary>Makes a paper into a PDF: by Chromium's print where there is one, otherwise as plain lines.</summary>
public sealed class PaperPdf(Chromium chromium, IWebHostEnvironment host, IServiceProvider services, ILoggerFactory logs)
{
    /// <summary>The size of the paper; a browser's own print asks the person instead.</summary>
    private const string Sheet = "@page { size: A4; }";

    /// <summary>As the style sheet names them. They go into the page itself.</summary>
    private static readonly string[] Letters = ["fonts/literata-latin-400.woff2", "fonts/literata-latin-600.woff2"];

    private readonly ILogger log = logs.CreateLogger<PaperPdf>();

    public PdfWay Way => chromium.IsInstalled ? PdfWay.Chromium : PlainPdf.HasFont ? PdfWay.Plain : PdfWay.None;

    public static string Words(PdfWay way) => way switch
    {
        PdfWay.Chromium => "The PDF looks like this page.",
        PdfWay.Plain => "Chromium is not installed on this server, so the PDF is a plain one, without the drawing and without marks for screen readers. Your browser’s own print gives the page as it looks.",
        _ => "This server can make no PDF: it has neither Chromium nor a font. Your browser’s own print can save the page as one.",
    };

    /// <returns>The file; null when this server can make none.</returns>
    public async Task<byte[]?> MakeAsync(Guid courseId, Paper paper, CancellationToken stop)
    {
        if (chromium.IsInstalled)
        {
            if (await chromium.PrintAsync(await PageAsync(paper), stop) is { } pdf)
            {
                log.Printed(courseId, PdfWay.Chromium, pdf.Length);
                return pdf;
            }
            log.ChromiumFailed(courseId);
        }

        if (!PlainPdf.HasFont)
            return null;
        var plain = PlainPdf.Write(paper);
        log.Printed(courseId, PdfWay.Plain, plain.Length);
        return plain;
    }

    /// <summary>The whole page in one text, with our own style in it: it needs no network and no other file, and has no script.</summary>
    public async Task<string> PageAsync(Paper paper)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        var sheet = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(PaperSheet.Paper)] = paper });
            return (await renderer.RenderComponentAsync<PaperSheet>(parameters)).ToHtmlString();
        });
        var style = new StringBuilder(Encoding.UTF8.GetString(await FileAsync("kith.css")));
        foreach (var letters in Letters)
            style.Replace(letters, $"data:font/woff2;base64,{Convert.ToBase64String(await FileAsync(letters))}");
        return $"""
            <!DOCTYPE html>
            <html lang="en-GB" dir="ltr"><head><meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
            <title>{WebUtility.HtmlEncode(paper.Title)}</title><style>{style}{Sheet}</style></head>
            <body><main>{sheet}</main></body></html>
            """;
    }

    private async Task<byte[]> FileAsync(string name)
    {
        await using var file = host.WebRootFileProvider.GetFileInfo($"_content/Kith.Web/{name}").CreateReadStream();
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
