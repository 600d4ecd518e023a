using System.Reflection;

namespace Kith.Clinical.Tests;

/// <summary>Every fixed refusal of every capability is held to the same words.</summary>
public class RefusalTests
{
    private static readonly List<Refusal> Fixed =
    [
        .. typeof(Refusal).Assembly.GetTypes()
            .Where(t => t.Name.EndsWith("Refusals", StringComparison.Ordinal))
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(f => f.GetValue(null)).OfType<Refusal>(),
    ];

    [Fact]
    public void There_are_refusals_to_look_at() => Assert.True(Fixed.Count > 40);

    [Fact]
    public void Each_has_a_code_of_its_own() =>
        Assert.Equal(Fixed.Count, Fixed.Select(r => r.Code).Distinct().Count());

    [Fact]
    public void Each_code_is_a_capability_and_a_reason() =>
        Assert.All(Fixed, r => Assert.Matches("^[a-z]+\\.[a-z0-9-]+$", r.Code));

    [Fact]
    public void Each_is_a_whole_sentence_that_leaves_a_way_on() =>
        Assert.All(Fixed, r => Assert.Matches("^\\p{Lu}.{20,}[.]$", r.Sentence));

    [Fact]
    public void None_blames_anybody() =>
        Assert.All(Fixed, r => Assert.DoesNotMatch("(?i)fail|overdue|non-compliant|invalid|illegal|error", r.Sentence));
}
