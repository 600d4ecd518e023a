using Kith.Clinical.Measures.Library;

namespace Kith.Clinical.Measures;

/// <summary>Every measure, in the order pages show them. A new one is a line here.</summary>
public static class MeasureLibrary
{
    public static IReadOnlyList<Measure> All { get; } =
    [
        Phq9.Definition,
        Gad7.Definition,
    ];

    /// <returns>Null when no measure has this key.</returns>
    public static Measure? Find(string key) => All.FirstOrDefault(m => m.Key == key);

    /// <exception cref="ArgumentException">No measure has this key; rows only ever hold keys of the library.</exception>
    public static Measure Get(string key) =>
        Find(key) ?? throw new ArgumentException($"No measure has the key '{key}'.", nameof(key));
}
