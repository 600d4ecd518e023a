using System.Text.RegularExpressions;

namespace Kith.Web.Print;

/// <summary>
/// Leaves out the names of the people in the client's life: in their place stands who they are to the client. Only names of
/// the inventory can be known, so the page asks the therapist to read it before it goes out.
/// </summary>
public sealed class OthersNames
{
    private const int ShortestPart = 3;

    private readonly IReadOnlyList<(Regex Name, string Instead)> known;

    /// <param name="people">Of the inventory.</param>
    /// <param name="keep">The therapist wants the names in.</param>
    public OthersNames(IEnumerable<PersonLine> people, bool keep) =>
        known = keep ? [] : [.. people.SelectMany(Names).DistinctBy(n => n.Name).OrderByDescending(n => n.Name.Length).Select(n => (Whole(n.Name), $"[{n.Instead}]"))];

    /// <summary>Some name was left out so far.</summary>
    public bool HasHidden { get; private set; }

    public string Hide(string words)
    {
        foreach (var (name, instead) in known)
        {
            var without = name.Replace(words, instead);
            HasHidden |= without != words;
            words = without;
        }

        return words;
    }

    private static IEnumerable<(string Name, string Instead)> Names(PersonLine person)
    {
        var relation = person.Relation.Split(',', 2)[0].Trim();
        var instead = relation.Length == 0 ? "somebody close" : relation;
        var alias = person.Alias.Trim();
        if (alias.Length == 0)
            yield break;
        yield return (alias, instead);
        // "Isla and Finn" are also told of one by one, and "Nonna Rita" as Rita.
        foreach (var piece in alias.Split([" and ", " & ", ","], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            foreach (var part in new[] { piece, piece.Split(' ')[^1] })
            {
                if (part.Length >= ShortestPart && part.Length < alias.Length && char.IsUpper(part[0]))
                    yield return (part, instead);
            }
        }
    }

    private static Regex Whole(string name) => new(
        $@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(name)}(?![\p{{L}}\p{{N}}])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
