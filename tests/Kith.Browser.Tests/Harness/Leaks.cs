using System.Text.RegularExpressions;

namespace Kith.Browser.Tests.Harness;

/// <summary>
/// Words of the demo clinic's records, as they stand in its own source: names, and whatever was said or written. None of them may stand in what the
/// program says on the console or sends by mail, whatever a test does with it.
/// </summary>
internal static partial class Leaks
{
    private const int Shortest = 12;

    private static readonly Lazy<IReadOnlyList<string>> Known = new(Read);

    /// <returns>Those that stand in a text.</returns>
    public static IReadOnlyList<string> In(string text) => [.. Known.Value.Where(words => text.Contains(words, StringComparison.OrdinalIgnoreCase))];

    /// <summary>What the program said, but for the table of sign-ins that the demo shows when it starts.</summary>
    public static string Log(string said) => string.Join('\n', said.Split('\n').Where(line => !SignIn().IsMatch(line)));

    private static string[] Read() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Kith.Host", "Demo", "People"), "*.cs")
            .SelectMany(file => Literal().Matches(File.ReadAllText(file)).Select(m => m.Groups["words"].Value))
            .Where(words => words.Length >= Shortest && words.Contains(' ', StringComparison.Ordinal)).Distinct(),
    ];

    [GeneratedRegex("(?<!\\$)\"(?<words>[^\"\\\\{}\\n]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"^  (Client|Therapist|Administrator) .+@demo\.example\r?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SignIn();
}
