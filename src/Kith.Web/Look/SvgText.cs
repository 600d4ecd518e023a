using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Kith.Web.Look;

/// <summary>Writes a drawing as text. Classes carry the colours; nothing is styled inline.</summary>
internal sealed class SvgText
{
    private readonly StringBuilder text = new(4096);

    /// <summary>Opens a drawing that reads as one picture with a name and a description, with attributes for a script that makes more of it.</summary>
    public SvgText Open(string id, string css, double width, double height, string title, string description, string? interactive = null)
    {
        Raw($"<svg class=\"{css}\" viewBox=\"0 0 ").Number(width).Raw(" ").Number(height)
            .Raw($"\" role=\"img\"{interactive} aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-desc\"><title id=\"{id}-title\">");
        return Words(title).Raw($"</title><desc id=\"{id}-desc\">").Words(description).Raw("</desc>");
    }

    public SvgText Raw(string markup)
    {
        text.Append(markup);
        return this;
    }

    /// <summary>Words of people: encoded.</summary>
    public SvgText Words(string words)
    {
        foreach (var letter in words)
        {
            _ = letter switch
            {
                '&' => text.Append("&amp;"),
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                '"' => text.Append("&quot;"),
                _ => text.Append(letter),
            };
        }

        return this;
    }

    public SvgText Number(double value)
    {
        // By hand: a page holds a few thousand numbers, and one decimal is as fine as a screen is.
        var tenths = (long)Math.Round(value * 10);
        if (tenths < 0)
        {
            text.Append('-');
            tenths = -tenths;
        }

        text.Append(tenths / 10);
        if (tenths % 10 > 0)
            text.Append('.').Append((char)('0' + (tenths % 10)));
        return this;
    }

    public SvgText Line(string css, double x1, double y1, double x2, double y2) =>
        Raw($"<line class=\"{css}\" x1=\"").Number(x1).Raw("\" y1=\"").Number(y1).Raw("\" x2=\"").Number(x2).Raw("\" y2=\"").Number(y2).Raw("\"/>");

    public SvgText Box(string css, double x, double y, double width, double height, double round = 0)
    {
        Raw($"<rect class=\"{css}\" x=\"").Number(x).Raw("\" y=\"").Number(y).Raw("\" width=\"").Number(Math.Max(0, width)).Raw("\" height=\"").Number(Math.Max(0, height));
        if (round > 0)
            Raw("\" rx=\"").Number(round);
        return Raw("\"/>");
    }

    public SvgText Circle(string css, double x, double y, double radius) =>
        Raw($"<circle class=\"{css}\" cx=\"").Number(x).Raw("\" cy=\"").Number(y).Raw("\" r=\"").Number(radius).Raw("\"/>");

    /// <summary>Words at a point; the anchor is "start", "middle" or "end".</summary>
    public SvgText Text(string css, double x, double y, string anchor, string words) =>
        Raw($"<text class=\"{css}\" x=\"").Number(x).Raw("\" y=\"").Number(y).Raw(anchor is "start" ? "\">" : $"\" text-anchor=\"{anchor}\">").Words(words).Raw("</text>");

    public string Close() => text.Append("</svg>").ToString();
}

/// <summary>How wide words will be, near enough to keep them apart.</summary>
internal static class Lettering
{
    /// <returns>Width in the drawing's units for a sans face of that size; rather too wide than too narrow.</returns>
    public static double Width(string words, double size)
    {
        var width = 0.0;
        foreach (var letter in words)
            width += Width(letter);
        return width * size;
    }

    /// <summary>The words, cut with "…" when they are wider than the room.</summary>
    public static string Fit(string words, double room, double size)
    {
        if (Width(words, size) <= room)
            return words;
        var end = 0;
        var width = Width('…');
        foreach (var start in StringInfo.ParseCombiningCharacters(words))
        {
            // Cut only where a letter with all its marks has ended.
            for (; end < start; end++)
                width += Width(words[end]);
            if (width * size > room)
                return words[..LetterBefore(words, start)].TrimEnd() + "…";
        }

        return words[..LetterBefore(words, words.Length)].TrimEnd() + "…";
    }

    private static int LetterBefore(string words, int index) =>
        StringInfo.ParseCombiningCharacters(words).LastOrDefault(start => start < index);

    private static double Width(char letter) => letter switch
    {
        'i' or 'l' or 'j' or '.' or ',' or '\'' or ' ' or 'I' or '|' or ':' => 0.32,
        'm' or 'w' or 'M' or 'W' => 0.98,
        >= '\u1100' => 1.05,
        _ when char.IsUpper(letter) => 0.72,
        _ => 0.63,
    };
}

/// <summary>A rectangle on a drawing.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Area(double Left, double Top, double Right, double Bottom)
{
    public bool Meets(Area other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}
