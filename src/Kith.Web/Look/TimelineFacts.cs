using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Timeline;

namespace Kith.Web.Look;

/// <summary>Something on the timeline.</summary>
/// <param name="Lane">The line it stands on.</param>
/// <param name="On">When, as far as remembered.</param>
/// <param name="Words">What happened.</param>
/// <param name="MoodEffect">−5 to +5; null when not said.</param>
/// <param name="With">The person it happened with; for the table.</param>
/// <param name="Href">Where it is changed; for the table.</param>
public sealed record TimelineItem(Lane Lane, PartialDate On, string Words, int? MoodEffect = null, string? With = null, string? Href = null);

/// <summary>How dates, lanes and effects are said.</summary>
public static class TimelineWords
{
    public static string Date(PartialDate on) => on.Precision switch
    {
        DatePrecision.Year => on.Day.ToString("yyyy", CultureInfo.CurrentCulture),
        DatePrecision.Month => on.Day.ToString("MMMM yyyy", CultureInfo.CurrentCulture),
        _ => ScoreWords.Day(on.Day),
    };

    public static string Of(Lane lane) => lane switch
    {
        Lane.Mood => "Mood",
        Lane.Relationship => "People",
        Lane.Treatment => "Treatment",
        Lane.Substance => "Alcohol, drugs",
        _ => throw new ArgumentOutOfRangeException(nameof(lane), lane, "No such lane."),
    };

    /// <summary>"−3", "+2", "0".</summary>
    public static string Effect(int effect) => effect switch { > 0 => "+" + effect, < 0 => "−" + -effect, _ => "0" };

    /// <summary>"Mood −3: worse".</summary>
    public static string EffectInWords(int? effect) => effect switch
    {
        null => "not said",
        > 0 => $"{Effect(effect.Value)}, better",
        < 0 => $"{Effect(effect.Value)}, worse",
        _ => "0, no change",
    };
}
