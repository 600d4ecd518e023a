namespace Kith.Clinical.Measures.Library;

/// <summary>Hamilton Rating Scale for Depression, seventeen items. See <c>docs/measures/hrsd-17.md</c>.</summary>
internal static class Hrsd17
{
    public static readonly Measure Definition = new()
    {
        Key = "hrsd-17",
        Name = "HRSD-17",
        About = "depression, as the clinician sees it",
        Questions = [.. new[] { 4, 4, 4, 2, 2, 2, 4, 4, 4, 4, 4, 2, 2, 2, 4, 2, 2 }.Select(to => new Item(0, to))],
        Bands =
        [
            new(0, "none", "none"),
            new(8, "mild", "mild"),
            new(14, "moderate", "moderate"),
            new(19, "severe", "severe"),
            new(23, "very-severe", "very severe"),
        ],
        CriticalItems = [new(Item: 3, From: 2)],
        Window = "the last week",
        Ages = new(18),
        RatedBy = RatedBy.Clinician,
        Sources =
        [
            "Hamilton M (1960). A rating scale for depression. J Neurol Neurosurg Psychiatry 23:56-62.",
            "Guy W (1976). ECDEU Assessment Manual for Psychopharmacology, revised, pages 180-192.",
        ],
        Licence = new(
            MayShipWording: true,
            Terms: "In the public domain.",
            SaidBy: "NINDS Common Data Elements, quoted by CamCOPS",
            Where: "CamCOPS documentation, task HAM-D, intellectual property rights"),
        Example = new(
            [4, 4, 4, 2, 2, 2, 4, 4, 4, 4, 4, 2, 2, 2, 4, 2, 2],
            Total: 52,
            BandKey: "very-severe",
            From: "The highest total, 52, as worked out in CamCOPS (hamd.py) from the ranges of Guy 1976."),
    };
}
