using System.Globalization;

namespace Kith.Clinical.Measures;

/// <summary>What a higher total means.</summary>
public enum Direction
{
    HigherIsMoreSymptoms,
    HigherIsBetter,
}

/// <summary>Who gives the answers.</summary>
public enum RatedBy
{
    Client,

    /// <summary>A clinician, after an interview. Never put before a client.</summary>
    Clinician,
}

/// <summary>A range of totals with a name; it reaches up to the next band.</summary>
/// <param name="From">Lowest total of the band.</param>
/// <param name="Key">Stable name, for storage and style.</param>
/// <param name="Words">As it stands in a sentence: "moderately severe".</param>
public sealed record Band(int From, string Key, string Words);

/// <summary>An item whose answer asks for a clinician, whatever the total.</summary>
/// <param name="Item">Counted from 1.</param>
/// <param name="From">Lowest answer that raises an alert.</param>
public sealed record CriticalItem(int Item, int From);

/// <summary>A critical item and what was answered.</summary>
/// <param name="Item">Counted from 1.</param>
/// <param name="Value">The answer.</param>
public sealed record CriticalAnswer(int Item, int Value);

/// <summary>A set of answers with what they must give. Held against the measure by its contract test.</summary>
/// <param name="Answers">One an item.</param>
/// <param name="Total">In the unit of the measure; null for a measure without a total.</param>
/// <param name="BandKey">Null for a measure without bands.</param>
/// <param name="From">Where the example or the rule it follows is published.</param>
public sealed record WorkedExample(IReadOnlyList<int?> Answers, int? Total, string? BandKey, string From);

/// <summary>
/// A questionnaire as data: pages, tables, charts and alerts read it, and know no measure by name. How it is scored is
/// worked out in the other half of this type. Its words stand in <c>Wording/{key}.{language}.json</c>, embedded in this assembly.
/// </summary>
public sealed partial record Measure
{
    public required string Key { get; init; }

    /// <summary>As people call it: "PHQ-9".</summary>
    public required string Name { get; init; }

    /// <summary>What it asks about, for a client: "low mood".</summary>
    public required string About { get; init; }

    public required IReadOnlyList<Item> Questions { get; init; }

    public TotalRule Rule { get; init; } = TotalRule.Sum;

    /// <summary>What the sum is multiplied by.</summary>
    public int Factor { get; init; } = 1;

    /// <summary>Whole numbers in one point of the total: 100 where it is a mean, so that 508 is said 5.08.</summary>
    public int PerPoint { get; init; } = 1;

    public IReadOnlyList<Subscale> Subscales { get; init; } = [];

    /// <summary>From the lowest up; the first begins at the lowest total. Empty when nobody has named any.</summary>
    public IReadOnlyList<Band> Bands { get; init; } = [];

    /// <summary>Null when nobody has said where a case begins.</summary>
    public Caseness? Caseness { get; init; }

    /// <summary>Difference of two totals that is more than chance; null when not known, and then nobody "improved".</summary>
    public int? ReliableChange { get; init; }

    /// <summary>Points of relief that may be expected by the middle of a course; null when nobody has said.</summary>
    public int? MeaningfulDrop { get; init; }

    public IReadOnlyList<CriticalItem> CriticalItems { get; init; } = [];

    /// <summary>Lowest total that asks for a clinician, whatever the answers; null when none does.</summary>
    public int? CriticalFrom { get; init; }

    /// <summary>The time it asks about, in words: "the last 2 weeks".</summary>
    public required string Window { get; init; }

    /// <summary>Null when it was not made for an age.</summary>
    public Ages? Ages { get; init; }

    public RatedBy RatedBy { get; init; } = RatedBy.Client;

    public Direction Direction { get; init; } = Direction.HigherIsMoreSymptoms;

    public Loinc Loinc { get; init; } = new(null, null);

    /// <summary>The papers the numbers come from.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    public required Licence Licence { get; init; }

    public required WorkedExample Example { get; init; }

    /// <summary>Without words here: it cannot be answered item by item, unless the clinic brought words of its own.</summary>
    public bool ScoreOnly => !Licence.MayShipWording;

    /// <summary>How many questions count or are asked with them.</summary>
    public int Items => Questions.Count;

    /// <summary>The highest value of any item.</summary>
    public int MaximumPerItem => Questions.Max(q => q.To);

    public bool HasTotal => Rule is not TotalRule.None;

    /// <summary>Whether a value is one of the answers to an item, counted from 1.</summary>
    public bool Takes(int item, int value) => item >= 1 && item <= Items && Questions[item - 1].Takes(value);

    /// <summary>A total or a part as people write it: "14", or "5.08" where it is a mean.</summary>
    public string Say(int total) => PerPoint == 1
        ? total.ToString(CultureInfo.InvariantCulture)
        : ((decimal)total / PerPoint).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>What <see cref="Say"/> says, read back; null when it is no number of this measure.</summary>
    public int? Read(string said)
    {
        if (PerPoint == 1)
            return int.TryParse(said.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null;
        return decimal.TryParse(said.Trim().Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) <= int.MaxValue / PerPoint && decimal.IsInteger(number * PerPoint) ? (int)(number * PerPoint) : null;
    }

    /// <summary>"21 (severe)"; the number alone where there are no bands.</summary>
    public string SayWithBand(int total) => BandOf(total) is { } band ? $"{Say(total)} ({band.Words})" : Say(total);

    /// <summary>"PHQ-9 21, severe"; without the band where there is none.</summary>
    public string SayNamed(int total) => BandOf(total) is { } band ? $"{Name} {Say(total)}, {band.Words}" : $"{Name} {Say(total)}";
}
