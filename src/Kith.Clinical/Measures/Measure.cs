namespace Kith.Clinical.Measures;

/// <summary>What a higher total means.</summary>
public enum Direction
{
    HigherIsMoreSymptoms,
    HigherIsBetter,
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

/// <summary>A set of answers with the total and band they must give. Held against the measure by its contract test.</summary>
public sealed record WorkedExample(IReadOnlyList<int> Answers, int Total, string BandKey);

/// <summary>
/// A questionnaire as data: pages, tables, charts and alerts read it, and know no measure by name.
/// The wording stands beside it in <c>{Wording}.{language}.json</c>, embedded in this assembly.
/// </summary>
public sealed record Measure
{
    public required string Key { get; init; }

    /// <summary>As people call it: "PHQ-9".</summary>
    public required string Name { get; init; }

    /// <summary>What it asks about, for a client: "low mood".</summary>
    public required string About { get; init; }

    /// <summary>First part of the name of its wording files.</summary>
    public required string Wording { get; init; }

    public required int Items { get; init; }

    public required int MaximumPerItem { get; init; }

    /// <summary>From the lowest up; the first begins at 0.</summary>
    public required IReadOnlyList<Band> Bands { get; init; }

    /// <summary>Lowest total that counts as a case.</summary>
    public required int Caseness { get; init; }

    /// <summary>Points by which two totals must differ before it is more than chance.</summary>
    public required int ReliableChange { get; init; }

    /// <summary>Points of relief that may be expected by the middle of a course; null when nobody has said.</summary>
    public int? MeaningfulDrop { get; init; }

    public IReadOnlyList<CriticalItem> CriticalItems { get; init; } = [];

    /// <summary>The time it asks about, in words: "the last 2 weeks".</summary>
    public required string Window { get; init; }

    public Direction Direction { get; init; } = Direction.HigherIsMoreSymptoms;

    public required string Source { get; init; }

    public required string Licence { get; init; }

    public required WorkedExample Example { get; init; }

    public int MaximumTotal => Items * MaximumPerItem;

    /// <summary>Adds up the answers. One missing answer gives no total; critical items are found all the same.</summary>
    /// <param name="answers">One value an item, in the order of the items; null where nothing was answered.</param>
    public Score Score(IReadOnlyList<int?> answers)
    {
        if (answers.Count != Items)
            return Measures.Score.Refused(MeasureRefusals.WrongNumberOfAnswers(this, answers.Count));
        var missing = new List<int>();
        var total = 0;
        for (var i = 0; i < Items; i++)
        {
            if (answers[i] is not { } answer)
                missing.Add(i + 1);
            else if (answer < 0 || answer > MaximumPerItem)
                return Measures.Score.Refused(MeasureRefusals.OutOfRange(this, i + 1));
            else
                total += answer;
        }
        var critical = CriticalItems
            .Where(c => answers[c.Item - 1] >= c.From)
            .Select(c => new CriticalAnswer(c.Item, answers[c.Item - 1]!.Value))
            .ToList();
        return missing.Count > 0
            ? new Score(null, null, missing, critical, null)
            : new Score(total, BandOf(total), missing, critical, null);
    }

    /// <exception cref="ArgumentOutOfRangeException">No answers add up to this total.</exception>
    public Band BandOf(int total)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(total, MaximumTotal);
        return Bands.Last(b => b.From <= total);
    }

    /// <summary>Whether two totals differ by more than chance, and which way.</summary>
    public Change ChangeBetween(int before, int after)
    {
        var relief = Relief(before, after);
        return relief >= ReliableChange ? Change.Improved
            : relief <= -ReliableChange ? Change.Worse
            : Change.NoReliableChange;
    }

    /// <summary>Points of relief: above 0 when symptoms became fewer, whichever way the measure counts.</summary>
    public int Relief(int before, int after) =>
        Direction is Direction.HigherIsMoreSymptoms ? before - after : after - before;
}
