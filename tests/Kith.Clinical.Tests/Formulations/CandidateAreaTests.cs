using Kith.Clinical.Formulations;

namespace Kith.Clinical.Tests.Formulations;

public class CandidateAreaTests
{
    private readonly List<CandidateArea> _listed =
    [
        .. Enumerable.Range(1, 3).Select(i => new CandidateArea { Id = Given.Id(i), Area = ProblemArea.Grief, About = "It." }),
    ];

    private Refusal? Rank(params int[] places) =>
        CandidateArea.Rank(_listed, places.Select((p, i) => (p, i)).ToDictionary(x => Given.Id(x.i + 1), x => x.p));

    [Fact]
    public void The_client_puts_them_in_order()
    {
        Assert.Null(Rank(2, 3, 1));
        Assert.Equal([2, 3, 1], _listed.Select(c => c.ClientRank!.Value));
    }

    [Theory]
    [InlineData(1, 1, 2)]
    [InlineData(0, 1, 2)]
    [InlineData(1, 2, 4)]
    [InlineData(1, 2)]
    [InlineData(1, 2, 3, 4)]
    public void No_place_twice_none_left_out_and_nothing_changed_otherwise(params int[] places)
    {
        Says.That("formulations.ranks", Rank(places));
        Assert.All(_listed, c => Assert.Null(c.ClientRank));
    }

    [Fact]
    public void Taken_off_the_list_it_keeps_the_reason_and_loses_its_place()
    {
        Assert.Null(Rank(1, 2, 3));
        Says.That("formulations.withdrawal-without-reason", _listed[0].Withdraw("", Given.Now));
        Assert.Null(_listed[0].Withdraw("Settled between them.", Given.Now));
        Assert.Equal(("Settled between them.", Given.Now, null), (_listed[0].WithdrawnBecause, _listed[0].WithdrawnAt!.Value, _listed[0].ClientRank));
        Says.That("formulations.already-withdrawn", _listed[0].Withdraw("Again.", Given.Now));
    }

    [Fact]
    public void It_says_what_it_is_about()
    {
        Says.That("formulations.candidate-without-words", CandidateArea.Check(" "));
        Assert.Null(CandidateArea.Check("Living with Daniel"));
    }
}
