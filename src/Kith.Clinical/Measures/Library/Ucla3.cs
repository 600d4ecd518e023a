namespace Kith.Clinical.Measures.Library;

/// <summary>Three-item loneliness scale. See <c>docs/measures/ucla-3.md</c>.</summary>
internal static class Ucla3
{
    public static readonly Measure Definition = new()
    {
        Key = "ucla-3",
        Name = "UCLA-3",
        About = "loneliness",
        Questions = Item.Alike(3, 1, 3),
        Bands =
        [
            new(3, "not-lonely", "not lonely"),
            new(6, "lonely", "lonely"),
        ],
        Caseness = new(6),
        Window = "life as it is now",
        Ages = new(16),
        Sources =
        [
            "Hughes ME, Waite LJ, Hawkley LC, Cacioppo JT (2004). A short scale for measuring loneliness in large surveys: results from two population-based studies. Res Aging 26:655-672.",
        ],
        Licence = new(
            MayShipWording: true,
            Terms: "Recommended word for word to anybody who measures loneliness, the private sector included.",
            SaidBy: "UK Government Statistical Service and Office for National Statistics, harmonised standard on loneliness",
            Where: "gss.civilservice.gov.uk, loneliness indicators; ons.gov.uk, measuring loneliness: guidance for use of the national indicators on surveys"),
        Example = new(
            [2, 2, 3],
            Total: 7,
            BandKey: "lonely",
            From: "The scoring rule of the harmonised standard (1, 2, 3 and their sum), added up by hand."),
    };
}
