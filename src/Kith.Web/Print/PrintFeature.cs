using System.Globalization;
using Kith.Web.Access;
using Kith.Web.Audit;
using Kith.Web.Print.Letter;
using Kith.Web.Print.Summary;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Kith.Web.Print;

internal static class PrintFeature
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton(new PrintPlace(Path.Combine(Path.GetTempPath(), "kith-print")));
        services.AddSingleton<Chromium>();
        services.AddScoped<PaperPdf>();
        services.AddScoped<ReadCourse>();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        Paper(routes, "summary", SummaryPaper.Of);
        Paper(routes, "letter", (record, line, choice) => LetterPaper.Of(record, line, choice.WithNames));
    }

    /// <summary>The PDF as it is, and with what the form of its page adds. A line of text never stands in an address.</summary>
    private static void Paper(IEndpointRouteBuilder routes, string kind, Func<CourseRecord, string, PaperChoice, Paper> write)
    {
        var path = $"/courses/{{courseId:guid}}/print/{kind}.pdf";
        routes.MapGet(path, (Guid courseId, ReadCourse records, PaperPdf pdf, CancellationToken stop) =>
            SendAsync(courseId, kind, write, new(), records, pdf, stop)).RequireAuthorization(Policies.Therapists).WithMetadata(new ExportsAttribute());
        routes.MapPost(path, (
            Guid courseId, [FromForm(Name = "Form.Line")] string? line, [FromForm(Name = "Form.Names")] string? names, [FromForm(Name = "Form.Events")] string? events,
            ReadCourse records, PaperPdf pdf, CancellationToken stop) =>
            SendAsync(courseId, kind, write, new() { Line = line, Names = names, Events = events }, records, pdf, stop)).RequireAuthorization(Policies.Therapists).WithMetadata(new ExportsAttribute());
    }

    private static async Task<IResult> SendAsync(
        Guid courseId, string kind, Func<CourseRecord, string, PaperChoice, Paper> write, PaperChoice choice, ReadCourse records, PaperPdf pdf, CancellationToken stop)
    {
        if (await records.FindAsync(courseId, stop) is not { } record)
            return Results.NotFound();
        if (choice.Read(out var line) is { } refusal)
            return Plain(StatusCodes.Status422UnprocessableEntity, refusal.Sentence);
        var file = await pdf.MakeAsync(courseId, write(record, line, choice), stop);
        var day = record.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return file is null
            ? Plain(StatusCodes.Status503ServiceUnavailable, PaperPdf.Words(PdfWay.None))
            : Results.File(file, "application/pdf", $"kith-{kind}-{day}.pdf");
    }

    private static IResult Plain(int status, string sentence) => Results.Text(sentence, statusCode: status);
}
