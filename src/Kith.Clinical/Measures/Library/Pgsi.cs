namespace Kith.Clinical.Measures.Library;

/// <summary>Problem Gambling Severity Index. See <c>docs/measures/pgsi.md</c>.</summary>
internal static class Pgsi
{
    public static readonly Measure Definition = new()
    {
        Key = "pgsi",
        Name = "PGSI",
        About = "gambling",
        Questions = Item.Alike(9, 0, 3),
        Bands =
        [
            new(0, "none", "no problem"),
            new(1, "low", "low risk"),
            new(3, "moderate", "moderate risk"),
            new(8, "problem", "problem gambling"),
        ],
        CriticalFrom = 8,
        Window = "the past year",
        Ages = new(18),
        Sources =
        [
            "Ferris J, Wynne H (2001). The Canadian Problem Gambling Index: final report. Canadian Centre on Substance Abuse, Ottawa.",
        ],
        Licence = new(
            MayShipWording: false,
            Terms: "Said to be free with credit. No statement was found that lets a program ship the words.",
            SaidBy: "Nobody, as far as was found",
            Where: "no public statement read"),
        Example = new(
            [1, 1, 0, 0, 1, 0, 0, 0, 0],
            Total: 3,
            BandKey: "moderate",
            From: "The scoring rule of Ferris and Wynne 2001, added up by hand."),
    };
}
