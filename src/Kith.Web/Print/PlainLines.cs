using System.Globalization;
using SkiaSharp;

namespace Kith.Web.Print;

/// <summary>Sets words into lines and lines onto pages, from the top left.</summary>
internal sealed class PlainLines(SKDocument document) : IDisposable
{
    private const float Width = 595, Height = 842, Side = 60, Head = 52, Foot = 52, Size = 10f, Leading = 1.4f;

    private readonly SKPaint ink = new() { Color = SKColors.Black, IsAntialias = true };
    private readonly Dictionary<(SKTypeface Face, float Size), SKFont> fonts = [];
    private readonly SKTypeface plain = SKTypeface.Default;
    private readonly SKTypeface heavy = SKTypeface.FromFamilyName(SKTypeface.Default.FamilyName, SKFontStyle.Bold);

    private SKCanvas? canvas;
    private float y;
    private int page;

    public void Dispose()
    {
        ink.Dispose();
        foreach (var font in fonts.Values)
            font.Dispose();
    }

    public void Write(string words, float size = Size, bool bold = false, float indent = 0)
    {
        foreach (var line in words.Split('\n'))
        {
            foreach (var set in Break(line.TrimEnd('\r'), size, bold, Width - (2 * Side) - indent))
                Line([(set, Side + indent)], size, bold);
        }
        Space();
    }

    public void Heading(string words)
    {
        // A heading alone at the foot of a page belongs on the next.
        if (y > Height - Foot - 50)
            Turn();
        y += 4;
        Write(words, 12.5f, bold: true);
    }

    /// <summary>Cells beside each other; a width of 0 takes the rest.</summary>
    public void Row(IReadOnlyList<(string Words, float Width)> cells)
    {
        var x = Side;
        var columns = new List<(float X, List<string> Lines)>();
        foreach (var (words, width) in cells)
        {
            var own = width > 0 ? width : Width - Side - x;
            columns.Add((x, [.. words.Split('\n').SelectMany(line => Break(line, Size, false, own - 6))]));
            x += own;
        }

        for (var i = 0; i < columns.Max(c => c.Lines.Count); i++)
            Line([.. columns.Where(c => i < c.Lines.Count).Select(c => (c.Lines[i], c.X))], Size, bold: false);
    }

    public void Space() => y += 6;

    public void End()
    {
        if (canvas is null)
            return;
        var number = page.ToString(CultureInfo.InvariantCulture);
        canvas.DrawText(number, Width - Side, Height - (Foot / 2), SKTextAlign.Right, Font(plain, 9), ink);
        document.EndPage();
        canvas = null;
    }

    private void Line(IReadOnlyList<(string Words, float X)> pieces, float size, bool bold)
    {
        if (canvas is null || y + (size * Leading) > Height - Foot)
            Turn();
        y += size * Leading;
        foreach (var (words, x) in pieces)
        {
            var at = x;
            foreach (var (run, font) in Runs(words, size, bold))
            {
                canvas!.DrawText(run, at, y, font, ink);
                at += font.MeasureText(run);
            }
        }
    }

    private void Turn()
    {
        End();
        canvas = document.BeginPage(Width, Height);
        (y, page) = (Head, page + 1);
    }

    private IEnumerable<string> Break(string words, float size, bool bold, float width)
    {
        var line = "";
        foreach (var word in words.Split(' '))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && Measure(longer, size, bold) > width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = longer;
            }

            // A word wider than the page is cut.
            while (Measure(line, size, bold) > width && line.Length > 1)
            {
                var fits = line.Length - 1;
                while (fits > 1 && Measure(line[..fits], size, bold) > width)
                    fits--;
                yield return line[..fits];
                line = line[fits..];
            }
        }

        yield return line;
    }

    private float Measure(string words, float size, bool bold) => Runs(words, size, bold).Sum(r => r.Font.MeasureText(r.Words));

    /// <summary>Pieces of a line that one font can write; what the first cannot is looked for among the others.</summary>
    private IEnumerable<(string Words, SKFont Font)> Runs(string words, float size, bool bold)
    {
        var own = bold ? heavy : plain;
        if (own.ContainsGlyphs(words))
        {
            yield return (words, Font(own, size));
            yield break;
        }

        foreach (var rune in words.EnumerateRunes())
        {
            var face = own.ContainsGlyph(rune.Value) ? own : SKFontManager.Default.MatchCharacter(rune.Value) ?? own;
            yield return (rune.ToString(), Font(face, size));
        }
    }

    private SKFont Font(SKTypeface face, float size)
    {
        if (!fonts.TryGetValue((face, size), out var font))
            fonts[(face, size)] = font = new SKFont(face, size);
        return font;
    }
}
