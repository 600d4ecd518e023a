namespace Kith.Clinical.Measures.Library;

/// <summary>Work and Social Adjustment Scale. See <c>docs/measures/wsas.md</c>.</summary>
internal static class Wsas
{
    public static readonly Measure Definition = new()
    {
        Key = "wsas",
        Name = "WSAS",
        About = "getting on with daily life",
        Questions = [new(0, 8) { MayNotApply = true }, .. Item.Alike(4, 0, 8)],
        Bands =
        [
            new(0, "low", "little impairment"),
            new(10, "significant", "significant impairment"),
            new(20, "severe", "severe impairment"),
        ],
        Window = "now",
        Ages = new(18),
        Sources =
        [
            "Mundt JC, Marks IM, Shear MK, Greist JH (2002). The Work and Social Adjustment Scale: a simple measure of impairment in functioning. Br J Psychiatry 180:461-464.",
        ],
        Licence = new(
            MayShipWording: false,
            Terms: "Copyright Isaac M. Marks.",
            SaidBy: "Mundt and colleagues 2002, quoted by CamCOPS, which ships it without words",
            Where: "CamCOPS documentation, task WSAS"),
        Example = new(
            [-1, 4, 4, 4, 4],
            Total: 16,
            BandKey: "significant",
            From: "The rule coded in CamCOPS (wsas.py): without the work item the other four are added, of at most 32."),
    };
}
