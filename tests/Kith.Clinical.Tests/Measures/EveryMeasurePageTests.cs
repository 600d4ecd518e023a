using Kith.Clinical.Measures;

namespace Kith.Clinical.Tests.Measures;

/// <summary>The page of each measure says what its definition says, so that a cut point stands once.</summary>
public class EveryMeasurePageTests
{
    private static readonly string Pages = Path.Combine(Root(), "docs", "measures");

    public static TheoryData<string> Keys => [.. MeasureLibrary.All.Select(m => m.Key)];

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Kith.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Kith.slnx is not above the tests.");
        return folder;
    }

    private static string Page(string key) => File.ReadAllText(Path.Combine(Pages, $"{key}.md"));

    private static void HasLine(string key, string start) =>
        Assert.Contains(Page(key).Split('\n'), line => line.StartsWith(start, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Keys))]
    public void It_gives_the_same_range_bands_and_case(string key)
    {
        var measure = MeasureLibrary.Get(key);
        var bands = measure.Bands.Count == 0 ? "none named" : string.Join(", ", measure.Bands.Select(b => $"{measure.Say(b.From)} {b.Words}"));
        var (lowest, highest) = measure.HasTotal ? (measure.MinimumTotal, measure.MaximumTotal) : measure.RangeOf(measure.Subscales[0]);
        HasLine(key, $"| Range | {(measure.HasTotal ? "" : "each part ")}{measure.Say(lowest)} to {measure.Say(highest)}");
        HasLine(key, $"| Bands | {bands} |");
        HasLine(key, $"| Case | {measure.Caseness?.Words(measure) ?? "not set"} |");
        HasLine(key, $"| Reliable change | {(measure.ReliableChange is { } points ? $"{measure.Say(points)} points" : "not known")} |");
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void It_names_the_same_answers_that_ask_for_a_clinician(string key)
    {
        var measure = MeasureLibrary.Get(key);
        var named = measure.CriticalItems.Count == measure.Items
            ? ["any question from 1 up"]
            : measure.CriticalItems.Select(c => $"question {c.Item} from {c.From} up").ToList();
        if (measure.CriticalFrom is { } total)
            named.Add($"a total from {measure.Say(total)} up");
        HasLine(key, $"| Asks for a clinician | {(named.Count == 0 ? "nothing by itself" : string.Join("; ", named))} |");
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void It_names_papers_codes_licence_and_limits(string key)
    {
        var (measure, page) = (MeasureLibrary.Get(key), Page(key));
        Assert.StartsWith($"# {measure.Name}\n", page, StringComparison.Ordinal);
        HasLine(key, $"| LOINC | panel {measure.Loinc.Panel ?? "not confirmed"}, total {measure.Loinc.Total ?? "not confirmed"} |");
        HasLine(key, $"| Asks about | {measure.Window} |");
        HasLine(key, $"| Answered by | {(measure.RatedBy is RatedBy.Client ? "the client" : "a clinician")} |");
        Assert.All(measure.Sources, source => HasLine(key, $"- {source}"));
        HasLine(key, $"The words {(measure.ScoreOnly ? "do not travel" : "may travel")} with this program. {measure.Licence.Terms}");
        HasLine(key, $"Said by: {measure.Licence.SaidBy}. Where: {measure.Licence.Where}.");
        HasLine(key, "## Limits");
        Assert.Contains(measure.Example.From, page, StringComparison.Ordinal);
        Assert.Equal(measure.ScoreOnly, page.Contains("- Scores only:", StringComparison.Ordinal));
    }

    [Fact]
    public void There_is_no_page_without_a_measure() =>
        Assert.Equal(
            MeasureLibrary.All.Select(m => m.Key).Append(SocialRhythm.Key).Order(StringComparer.Ordinal),
            Directory.GetFiles(Pages, "*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal));
}
