namespace Kith.Clinical.Courses.Protocols;

/// <summary>Every protocol, in the order pages show them. A new one is a file beside this one and a line here.</summary>
public static class ProtocolLibrary
{
    public static IReadOnlyList<Protocol> All { get; } =
    [
        AcuteAdult.Definition,
        BriefIpt.Definition,
    ];

    /// <returns>Null when no protocol has this key.</returns>
    public static Protocol? Find(string key) => All.FirstOrDefault(p => p.Key == key);

    /// <exception cref="ArgumentException">No protocol has this key; courses only ever hold keys of the library.</exception>
    public static Protocol Get(string key) =>
        Find(key) ?? throw new ArgumentException($"No protocol has the key '{key}'.", nameof(key));
}
