namespace Kith.Clinical.Measures.Library;

/// <summary>Session Rating Scale. See <c>docs/measures/srs.md</c>.</summary>
internal static class Srs
{
    public static readonly Measure Definition = new()
    {
        Key = "srs",
        Name = "SRS",
        About = "the session",
        Questions = Item.Alike(4, 0, 100),
        PerPoint = 10,
        Caseness = new(360),
        Window = "today's session",
        Ages = new(18),
        Direction = Direction.HigherIsBetter,
        Sources =
        [
            "Duncan BL, Miller SD, Sparks JA, Claud DA, Reynolds LR, Brown J, Johnson LD (2003). The Session Rating Scale: preliminary psychometric properties of a \"working\" alliance measure. J Brief Ther 3:3-12.",
        ],
        Licence = new(
            MayShipWording: false,
            Terms: "Copyright Scott D. Miller, Barry L. Duncan and colleagues; licensed.",
            SaidBy: "The owners",
            Where: "CamCOPS documentation, task ORS, names the same owners"),
        Example = new(
            [90, 88, 95, 92],
            Total: 365,
            BandKey: null,
            From: "The rule of Duncan and colleagues 2003: four lines of 10 cm, added up; 9.0 + 8.8 + 9.5 + 9.2."),
    };
}
