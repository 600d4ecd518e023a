using System.Globalization;
using System.Text;
using Kith.Clinical;
using Kith.Clinical.Measures;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Measures.Import;

/// <summary>Words the clinic brought, with who brought them.</summary>
public sealed record BroughtWording(ClinicWording Wording, string? By);

/// <summary>Takes words for a measure that this program holds none of, from a clinic that says it may use them.</summary>
public sealed class ImportWording(KithDb db, Actor actor, IWordingReader reader, ClinicClock clock, ILogger<ImportWording> log)
{
    /// <summary>Far more than the words of any measure.</summary>
    private const int MostWords = 500_000;

    public static readonly Refusal NoFile = new(
        "wording.no-file", "No file has arrived. Choose the file, or paste what it holds; after a refusal the file has to be chosen again.", nameof(Form.Pasted));

    public static readonly Refusal TooLong = new(
        "wording.too-long", "The words in this file are longer than those of any measure. Look whether it is the right file.", nameof(Form.Pasted));

    public static readonly Refusal NoLanguage = new(
        "wording.language", "This is not the short name of a language. Write it as in “en”, “de” or “pt-BR”, or leave it empty.", nameof(Form.Language));

    public sealed class Form
    {
        /// <summary>What the file holds, for those who cannot send a file.</summary>
        public string? Pasted { get; set; }

        public string? Licence { get; set; }

        /// <summary>The language of the words, where the file does not say it or says it wrongly.</summary>
        public string? Language { get; set; }

        /// <summary>Number of the words that stood when the form was drawn; 0 when there were none.</summary>
        public string? Version { get; set; }
    }

    /// <summary>Everything that was brought for a measure, the newest first.</summary>
    public async Task<IReadOnlyList<BroughtWording>> OfAsync(Measure measure, CancellationToken stop) => await actor.Wordings(db).AsNoTracking()
        .Where(w => w.MeasureKey == measure.Key).OrderByDescending(w => w.Number).Take(50)
        .Select(w => new BroughtWording(w, db.Users.Where(u => u.ClinicId == w.ClinicId && u.Id == w.ImportedById).Select(u => u.Name).FirstOrDefault()))
        .ToListAsync(stop);

    /// <summary>The field of the file, which is no text and so not among those of the form.</summary>
    public const string FileField = "File";

    /// <summary>Why a form of this size is not even read.</summary>
    public Refusal? TooLarge(long bytes) => reader.CheckSize(bytes) is { } large ? large with { Field = FileField } : null;

    /// <returns>Null when the measure can be asked in these words from now on; otherwise why not, and nothing has changed.</returns>
    public async Task<Refusal?> RunAsync(Measure measure, Form form, IFormFile? file, CancellationToken stop)
    {
        var refusal = await TakeAsync(measure, form, file, stop);
        if (refusal is null)
            log.WordingTaken(measure.Key);
        else
            log.WordingRefused(measure.Key, refusal.Code);
        return refusal;
    }

    private async Task<Refusal?> TakeAsync(Measure measure, Form form, IFormFile? file, CancellationToken stop)
    {
        var last = await actor.Wordings(db).Where(w => w.MeasureKey == measure.Key).MaxAsync(w => (int?)w.Number, stop) ?? 0;
        if (form.Version != last.ToString(CultureInfo.InvariantCulture))
            return FormRefusals.Stale;
        var typed = new Typed();
        var licence = typed.Text(form.Licence, nameof(form.Licence), "Your licence", required: true);
        var language = typed.Line(form.Language, nameof(form.Language), "The language");
        if (typed.Refusal is not null)
            return typed.Refusal;
        if (language.Length > 0 && !MeasureWording.IsLanguage(language))
            return NoLanguage;

        var (bytes, size) = await BytesAsync(form, file, stop);
        if (size is not null)
            return size;
        if (bytes.Length == 0)
            return NoFile;
        var read = await reader.ReadAsync(measure, bytes);
        if (read.Refusal is not null)
            return read.Refusal with { Field = file is { Length: > 0 } ? FileField : nameof(form.Pasted) };
        var words = Wordings.Written(language.Length > 0 ? read.Words! with { Language = language } : read.Words!);
        if (words.Length > MostWords)
            return TooLong;

        db.Add(new ClinicWording
        {
            Id = Guid.CreateVersion7(),
            MeasureKey = measure.Key,
            Number = last + 1,
            Words = words,
            Licence = licence,
            LeftOut = Lines(read.LeftOut),
            ImportedById = actor.UserId,
            ImportedAt = clock.Now,
        });
        await db.SaveChangesAsync(stop);
        return null;
    }

    private async Task<(byte[] Bytes, Refusal? TooLarge)> BytesAsync(Form form, IFormFile? file, CancellationToken stop)
    {
        if (file is not { Length: > 0 })
        {
            var pasted = form.Pasted ?? "";
            return reader.CheckSize(Encoding.UTF8.GetByteCount(pasted)) is { } long_ ? ([], long_) : (Encoding.UTF8.GetBytes(pasted.Trim()), null);
        }

        if (TooLarge(file.Length) is { } large)
            return ([], large);
        using var held = new MemoryStream((int)file.Length);
        await file.CopyToAsync(held, stop);
        return (held.ToArray(), null);
    }

    /// <summary>As many whole lines as fit.</summary>
    private static string Lines(IReadOnlyList<string> leftOut)
    {
        var lines = new StringBuilder();
        foreach (var line in leftOut.TakeWhile(line => lines.Length + line.Length < Lengths.Text))
            lines.Append(lines.Length > 0 ? "\n" : "").Append(line);
        return lines.ToString();
    }
}
