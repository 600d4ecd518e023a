namespace Kith.Clinical.Tests.Measures;

public class Gad7Tests
{
    [Theory]
    [InlineData(4, "minimal")]
    [InlineData(5, "mild")]
    [InlineData(10, "moderate")]
    [InlineData(15, "severe")]
    [InlineData(21, "severe")]
    public void Bands_are_those_of_the_paper(int total, string words) => Assert.Equal(words, Given.Gad7.BandOf(total)!.Words);

    [Fact]
    public void Eight_is_a_case_four_points_are_more_than_chance_and_no_item_is_critical()
    {
        Assert.Equal((8, 4), (Given.Gad7.Caseness!.At, Given.Gad7.ReliableChange));
        Assert.Empty(Given.Gad7.CriticalItems);
    }
}
