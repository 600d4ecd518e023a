using System.Globalization;
using System.IO.Compression;
using System.Text;
using Kith.Web.Access;
using Kith.Web.Audit;
using Kith.Web.Print;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.My.TakeAway;

/// <summary>Where the form of the page sends: everything of the client's in one file, made then and kept nowhere.</summary>
internal static class TakeAwayRoute
{
    public const string Path = "/my/take-away/record.zip";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, SendAsync).RequireAuthorization(Policies.Clients).WithMetadata(new ExportsAttribute());

    private static async Task<IResult> SendAsync([FromForm(Name = "Form.Names")] string? names, ReadMyRecord read, PaperPdf pdf, IRecordBundle bundle, CancellationToken stop)
    {
        if (await read.FindAsync(withNames: names == "true", stop) is not { } record)
            return Results.NotFound();
        var paper = MyPaper.Of(record);
        using var zip = new MemoryStream();
        await using (var archive = await ZipArchive.CreateAsync(zip, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, stop))
        {
            await AddAsync(archive, "my-record.html", Encoding.UTF8.GetBytes(await pdf.PageAsync(paper)), record, stop);
            if (await pdf.MakeAsync(record.ClientId, paper, stop) is { } file)
                await AddAsync(archive, "my-record.pdf", file, record, stop);
            await AddAsync(archive, "my-record.fhir.json", bundle.Write(record), record, stop);
        }

        return Results.File(zip.ToArray(), "application/zip", string.Create(CultureInfo.InvariantCulture, $"kith-my-record-{record.Today:yyyy-MM-dd}.zip"));
    }

    private static async Task AddAsync(ZipArchive archive, string name, byte[] content, MyRecord record, CancellationToken stop)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = new(record.Today.ToDateTime(default), TimeSpan.Zero);
        await using var to = await entry.OpenAsync(stop);
        await to.WriteAsync(content, stop);
    }
}
