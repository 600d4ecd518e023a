namespace Kith.Clinical.Measures;

/// <summary>Whether the words of a measure may travel with this program, and who says so.</summary>
/// <param name="MayShipWording">False: the program holds what is needed to score it, and none of its words.</param>
/// <param name="Terms">What the owners ask for.</param>
/// <param name="SaidBy">Who said it.</param>
/// <param name="Where">Where that can be read.</param>
public sealed record Licence(bool MayShipWording, string Terms, string SaidBy, string Where);

/// <summary>LOINC codes; null where none was confirmed. The two are often swapped by others: the panel is the form, the total its score.</summary>
public sealed record Loinc(string? Panel, string? Total)
{
    /// <summary>One a question, in the order of the form; empty where they were not confirmed.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];
}

/// <summary>For whom a measure was made.</summary>
/// <param name="From">Youngest age.</param>
/// <param name="To">Oldest age; null when there is none.</param>
public sealed record Ages(int From, int? To = null);
