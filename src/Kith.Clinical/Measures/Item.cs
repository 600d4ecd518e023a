namespace Kith.Clinical.Measures;

/// <summary>One question of a measure: which values it takes and what they are worth. Its words stand in the wording, in the same order.</summary>
/// <param name="From">Lowest value.</param>
/// <param name="To">Highest value.</param>
public sealed record Item(int From, int To)
{
    /// <summary>Stands among the answers where the person said that the question does not apply to them. Not the same as no answer.</summary>
    public const int DoesNotApply = -1;

    /// <summary>From one value to the next: 2 where the form prints 0, 2 and 4.</summary>
    public int Step { get; init; } = 1;

    /// <summary>Counted the other way round: the highest value is worth the fewest points.</summary>
    public bool Reversed { get; init; }

    /// <summary>What one value is multiplied by; 0 for a question that is asked and not counted.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>The form lets the person say that it does not apply to them.</summary>
    public bool MayNotApply { get; init; }

    /// <summary>Asked only when this item, counted from 1, was answered above its lowest value; null when always asked.</summary>
    public int? OnlyAfter { get; init; }

    /// <summary>How many answers there are to choose from.</summary>
    public int Choices => (To - From) / Step + 1;

    /// <summary>Too many values to choose from one by one: a number is typed.</summary>
    public bool IsTyped => Choices > 20;

    /// <summary>The value of a choice, counted from 0 in the order of the form.</summary>
    public int ValueOf(int choice) => From + choice * Step;

    /// <summary>Whether the value is one of the answers.</summary>
    public bool Takes(int value) =>
        (value >= From && value <= To && (value - From) % Step == 0) || (MayNotApply && value == DoesNotApply);

    /// <summary>What an answer is worth.</summary>
    public int Points(int value) => Weight * Turned(value);

    /// <summary>The value as it is counted, before it is multiplied; and, since turning twice changes nothing, the way back.</summary>
    public int Turned(int value) => Reversed ? From + To - value : value;

    public int FewestPoints => Math.Min(Points(From), Points(To));

    public int MostPoints => Math.Max(Points(From), Points(To));

    /// <summary>Items that are all answered on the same scale.</summary>
    internal static Item[] Alike(int count, int from, int to, params int[] reversed) =>
        [.. Enumerable.Range(1, count).Select(n => new Item(from, to) { Reversed = reversed.Contains(n) })];
}
