using Kith.Clinical.Measures;

namespace Kith.Clinical.Tests.Measures;

public class CesDTests
{
    private static readonly Measure CesD = MeasureLibrary.Get("ces-d");

    [Theory]
    [InlineData(15, "below the cut point")]
    [InlineData(16, "at or above the cut point")]
    public void Sixteen_is_the_cut_point_of_the_paper(int total, string words)
    {
        Assert.Equal(words, CesD.BandOf(total)!.Words);
        Assert.Equal(16, CesD.Caseness!.At);
    }

    [Fact]
    public void Feeling_as_good_as_others_hopeful_happy_and_enjoying_life_most_days_count_nothing()
    {
        var allRarely = Enumerable.Repeat<int?>(0, 20).ToArray();
        var contentMostDays = allRarely.Select((a, i) => i + 1 is 4 or 8 or 12 or 16 ? 3 : a).ToArray();
        Assert.Equal((12, 0), (CesD.Score(allRarely).Total, CesD.Score(contentMostDays).Total));
    }
}
