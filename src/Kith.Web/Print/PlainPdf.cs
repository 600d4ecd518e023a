using Kith.Web.Look;
using SkiaSharp;

namespace Kith.Web.Print;

/// <summary>A paper as plain lines on A4, for a server without Chromium: every word and every number, no drawing, no tags.</summary>
internal static class PlainPdf
{
    /// <summary>Without a font in the system there is nothing to write with.</summary>
    public static bool HasFont { get; } = SKTypeface.Default.ContainsGlyphs("Kith");

    public static byte[] Write(Paper paper)
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata { Title = paper.Title, Creator = "Kith" }))
        using (var lines = new PlainLines(document))
        {
            foreach (var block in paper.Blocks)
                Draw(lines, block);
            lines.End();
            document.Close();
        }

        return stream.ToArray();
    }

    private static void Draw(PlainLines lines, Block block)
    {
        switch (block)
        {
            case Top top:
                lines.Write(top.Words, 17, bold: true);
                break;
            case Heading heading:
                lines.Heading(heading.Words);
                break;
            case Address address:
                lines.Write(address.Words);
                break;
            case Text text:
                lines.Write(text.Words);
                break;
            case Small small:
                lines.Write(small.Words, 8.5f);
                break;
            case Said said:
                lines.Write(said.Words, indent: 14);
                break;
            case Points points:
                foreach (var point in points.Lines)
                    lines.Row([("•", 12), (point, 0)]);
                lines.Space();
                break;
            case Facts facts:
                foreach (var (name, value) in facts.Rows)
                    lines.Row([(name, 110), (value, 0)]);
                lines.Space();
                break;
            case Curve curve:
                Table(lines, curve.Scores);
                break;
            case Multiples multiples:
                foreach (var row in multiples.Rows.Skip(1))
                    Table(lines, row);
                break;
        }
    }

    private static void Table(PlainLines lines, SymptomFacts facts)
    {
        lines.Write($"{facts.Measure}, each time it was answered: {facts.Direction}.");
        var first = facts.Scores.FirstOrDefault(s => s.Total is not null);
        foreach (var score in facts.Scores)
        {
            var when = $"{(score.Session is { } number ? $"Session {number}, " : "")}{ScoreWords.Day(score.On)}";
            var (what, since) = score.Total is { } total
                ? (facts.SayWithBand(total), ReferenceEquals(score, first) ? "the first score" : ScoreWords.Since(facts, first!.Total!.Value, total))
                : ("no score", "not every question was answered");
            lines.Row([(when, 170), (what, 150), (since, 0)]);
        }
        lines.Space();
    }
}
