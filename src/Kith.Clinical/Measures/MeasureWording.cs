using System.Globalization;
using System.Text.RegularExpressions;

namespace Kith.Clinical.Measures;

/// <summary>The published words of a measure in one language, as its authors wrote them. Never reworded.</summary>
public sealed partial record MeasureWording
{
    public required string Key { get; init; }

    public required string Title { get; init; }

    /// <summary>The language of these words, so that they are read out in it: "en", "pt-BR". Null when nobody has said.</summary>
    public string? Language { get; init; }

    /// <summary>The question before all items; empty when there is none.</summary>
    public required string Stem { get; init; }

    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>One for each value, from the lowest; for every item that has none of its own.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>One list an item, where items are answered in words of their own; empty when all share the same. Of an item whose number is typed it is empty.</summary>
    public IReadOnlyList<IReadOnlyList<string>> OwnAnswers { get; init; } = [];

    /// <summary>How somebody says that an item does not apply to them, where that may be said.</summary>
    public string DoesNotApply { get; init; } = "Does not apply to me";

    /// <summary>Asked after the items and not scored; null when the measure has no such question.</summary>
    public UnscoredQuestion? Difficulty { get; init; }

    /// <summary>The line the authors ask for.</summary>
    public required string Credit { get; init; }

    /// <summary>Where these words were read.</summary>
    public required string Source { get; init; }

    /// <summary>What there is to choose from.</summary>
    /// <param name="item">Counted from 1.</param>
    public IReadOnlyList<string> AnswersTo(int item) => OwnAnswers.Count >= item ? OwnAnswers[item - 1] : Answers;

    /// <summary>The words of one answer; the number itself where a number was typed.</summary>
    /// <param name="measure">The measure of these words.</param>
    /// <param name="item">Counted from 1.</param>
    /// <param name="value">One that the item takes.</param>
    public string Answer(Measure measure, int item, int value)
    {
        var question = measure.Questions[item - 1];
        return question.MayNotApply && value == Item.DoesNotApply ? DoesNotApply
            : question.IsTyped ? value.ToString(CultureInfo.InvariantCulture)
            : AnswersTo(item)[(value - question.From) / question.Step];
    }

    /// <summary>Stands in for words that are nowhere: numbers alone, so that what was answered can still be read.</summary>
    public static MeasureWording Numbered(Measure measure) => new()
    {
        Key = measure.Key,
        Title = measure.Name,
        Stem = "",
        Items = [.. Enumerable.Range(1, measure.Items).Select(item => string.Create(CultureInfo.InvariantCulture, $"Question {item}"))],
        OwnAnswers = [.. measure.Questions.Select(NumbersOf)],
        Credit = measure.Licence.Terms,
        Source = "",
    };

    /// <summary>Whether this names a language, as pages and files do (BCP 47): "de", "pt-BR".</summary>
    public static bool IsLanguage(string words) => LanguageTag().IsMatch(words);

    private static string[] NumbersOf(Item question) => question.IsTyped ? []
        : [.. Enumerable.Range(0, question.Choices).Select(choice => question.ValueOf(choice).ToString(CultureInfo.InvariantCulture))];

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LanguageTag();
}

/// <summary>A question that adds nothing to the total.</summary>
public sealed record UnscoredQuestion(string Words, IReadOnlyList<string> Answers);
