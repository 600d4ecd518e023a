namespace Kith.Web.Look;

/// <summary>
/// Where the words of an event stand over its dashed line. Row 0 is next to the plot; higher rows lie above.
/// Words stand whole or not at all; they are null when there was no room: the event's number stands there instead.
/// </summary>
internal sealed record EventLabel(double X, int Row, double Left, double Right, string? Words, bool ToTheLeft);

/// <summary>Sets the words of events in rows over a plot, so that neither words nor lines ever run through words.</summary>
internal static class EventLabels
{
    private const double Tag = 10;
    private const double LongestWords = 360;

    /// <summary>
    /// Places the words of events that stand at <c>at</c>, in order, between <c>left</c> and <c>edge</c>. Numbers for all in the drawing for a phone.
    /// </summary>
    public static EventLabel[] Place(IReadOnlyList<double> at, IReadOnlyList<string> words, double size, double left, double edge, bool numbersOnly)
    {
        var placed = new EventLabel[at.Count];
        for (var i = at.Count - 1; i >= 0; i--)
        {
            var later = placed.AsSpan(i + 1);
            var inWords = numbersOnly ? null : InWords(at[i], words[i], size, left, edge, later);
            // Words to the left of their line must not lie over the line of an earlier event.
            if (inWords is { ToTheLeft: true } && i > 0 && at[i - 1] > inWords.Left)
                inWords = null;
            placed[i] = inWords ?? InANumber(at[i], later);
        }

        return placed;
    }

    private static EventLabel? InWords(double x, string words, double size, double left, double edge, ReadOnlySpan<EventLabel> later)
    {
        var wide = Lettering.Width(words, size);
        return wide > LongestWords ? null
            : wide <= edge - x - 4 ? FirstFree(x, x - 2, x + 4 + wide, words, toTheLeft: false, later)
            : wide <= x - 4 - left ? FirstFree(x, x - 4 - wide, x + 2, words, toTheLeft: true, later)
            : null;
    }

    private static EventLabel? FirstFree(double x, double from, double to, string? words, bool toTheLeft, ReadOnlySpan<EventLabel> later)
    {
        for (var row = 0; row <= later.Length; row++)
        {
            var label = new EventLabel(x, row, from, to, words, toTheLeft);
            if (IsFree(label, later))
                return label;
        }

        return null;
    }

    private static EventLabel InANumber(double x, ReadOnlySpan<EventLabel> later)
    {
        // A number covers the line behind it, so only another number or words in the same row are in its way.
        var row = 0;
        while (AnyInRow(row, x - Tag, x + Tag, later))
            row++;
        return new(x, row, x - Tag, x + Tag, null, ToTheLeft: false);
    }

    private static bool AnyInRow(int row, double from, double to, ReadOnlySpan<EventLabel> later)
    {
        foreach (var other in later)
        {
            if (other.Row == row && other.Left < to && from < other.Right)
                return true;
            if (other.Words is not null && other.Row > row && from < other.X && other.X < to)
                return true;
        }

        return false;
    }

    private static bool IsFree(EventLabel label, ReadOnlySpan<EventLabel> later)
    {
        foreach (var other in later)
        {
            var sameRow = other.Row == label.Row && other.Left < label.Right && label.Left < other.Right;
            var itsLineThroughMine = other.Row > label.Row && label.Left < other.X && other.X < label.Right;
            var myLineThroughIts = label.Row > other.Row && other.Left < label.X && label.X < other.Right;
            if (sameRow || itsLineThroughMine || myLineThroughIts)
                return false;
        }

        return true;
    }
}
