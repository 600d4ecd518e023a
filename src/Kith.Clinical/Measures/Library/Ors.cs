namespace Kith.Clinical.Measures.Library;

/// <summary>Outcome Rating Scale. See <c>docs/measures/ors.md</c>.</summary>
internal static class Ors
{
    public static readonly Measure Definition = new()
    {
        Key = "ors",
        Name = "ORS",
        About = "how life is going",
        Questions = Item.Alike(4, 0, 100),
        PerPoint = 10,
        Caseness = new(249),
        Window = "the last week",
        Ages = new(18),
        Direction = Direction.HigherIsBetter,
        Sources =
        [
            "Miller SD, Duncan BL, Brown J, Sparks JA, Claud DA (2003). The Outcome Rating Scale: a preliminary study of the reliability, validity, and feasibility of a brief visual analog measure. J Brief Ther 2:91-100.",
        ],
        Licence = new(
            MayShipWording: false,
            Terms: "Copyright 2000 Scott D. Miller and Barry L. Duncan; licensed.",
            SaidBy: "The owners, quoted by CamCOPS, which ships it without words",
            Where: "CamCOPS documentation, task ORS, intellectual property rights"),
        Example = new(
            [62, 50, 71, 47],
            Total: 230,
            BandKey: null,
            From: "The rule of Miller and colleagues 2003: four lines of 10 cm, added up; 6.2 + 5.0 + 7.1 + 4.7."),
    };
}
