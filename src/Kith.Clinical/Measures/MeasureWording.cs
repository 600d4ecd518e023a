namespace Kith.Clinical.Measures;

/// <summary>The published words of a measure in one language, read from its embedded file. Never reworded.</summary>
public sealed record MeasureWording
{
    public required string Key { get; init; }

    public required string Title { get; init; }

    /// <summary>The question before all items.</summary>
    public required string Stem { get; init; }

    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>One for each value, from the lowest; for every item that has none of its own.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>One list an item, where items are answered in words of their own; empty when all share the same.</summary>
    public IReadOnlyList<IReadOnlyList<string>> OwnAnswers { get; init; } = [];

    /// <summary>Asked after the items and not scored; null when the measure has no such question.</summary>
    public UnscoredQuestion? Difficulty { get; init; }

    /// <summary>The line the authors ask for.</summary>
    public required string Credit { get; init; }

    /// <summary>Where these words were read.</summary>
    public required string Source { get; init; }

    /// <summary>What there is to choose from.</summary>
    /// <param name="item">Counted from 1.</param>
    public IReadOnlyList<string> AnswersTo(int item) => OwnAnswers.Count >= item ? OwnAnswers[item - 1] : Answers;

    /// <summary>The words of one answer.</summary>
    /// <param name="measure">The measure of these words.</param>
    /// <param name="item">Counted from 1.</param>
    /// <param name="value">One that the item takes.</param>
    public string Answer(Measure measure, int item, int value)
    {
        var question = measure.Questions[item - 1];
        return AnswersTo(item)[(value - question.From) / question.Step];
    }
}

/// <summary>A question that adds nothing to the total.</summary>
public sealed record UnscoredQuestion(string Words, IReadOnlyList<string> Answers);
