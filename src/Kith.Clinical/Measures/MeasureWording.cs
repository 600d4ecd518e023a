namespace Kith.Clinical.Measures;

/// <summary>The official words of a measure in one language, read from its embedded file. Never reworded.</summary>
public sealed record MeasureWording
{
    public required string Key { get; init; }

    public required string Title { get; init; }

    /// <summary>The question before all items.</summary>
    public required string Stem { get; init; }

    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>One for each value, from 0.</summary>
    public required IReadOnlyList<string> Answers { get; init; }

    /// <summary>Asked after the items and not scored; null when the measure has no such question.</summary>
    public UnscoredQuestion? Difficulty { get; init; }

    /// <summary>The line the authors ask for.</summary>
    public required string Credit { get; init; }
}

/// <summary>A question that adds nothing to the total.</summary>
public sealed record UnscoredQuestion(string Words, IReadOnlyList<string> Answers);
