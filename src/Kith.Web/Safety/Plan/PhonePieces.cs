using System.Text.RegularExpressions;

namespace Kith.Web.Safety.Plan;

/// <summary>A piece of what somebody wrote.</summary>
/// <param name="Words">As written.</param>
/// <param name="Call">"tel:02079460000" where it is a telephone number; otherwise null.</param>
public sealed record PhonePiece(string Words, string? Call);

/// <summary>Finds telephone numbers in a text, so that a thumb can call them.</summary>
public static partial class PhonePieces
{
    /// <summary>The text in pieces, in order and whole.</summary>
    public static IReadOnlyList<PhonePiece> Of(string text)
    {
        var pieces = new List<PhonePiece>();
        var from = 0;
        foreach (Match number in Numbers().Matches(text))
        {
            if (number.Index > from)
                pieces.Add(new(text[from..number.Index], null));
            pieces.Add(new(number.Value, "tel:" + string.Concat(number.Value.Where(c => char.IsAsciiDigit(c) || c == '+'))));
            from = number.Index + number.Length;
        }

        if (from < text.Length)
            pieces.Add(new(text[from..], null));
        return pieces;
    }

    /// <summary>Three digits or more with the usual signs between, and no time of the day.</summary>
    [GeneratedRegex(@"(?<![\d:.,/])\+?\d(?:[ ()/-]{0,2}\d){2,14}(?![\d:])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Numbers();
}
