namespace Kith.Clinical.Measures.Library;

/// <summary>Alcohol Use Disorders Identification Test, consumption. See <c>docs/measures/audit-c.md</c>.</summary>
internal static class AuditC
{
    public static readonly Measure Definition = new()
    {
        Key = "audit-c",
        Name = "AUDIT-C",
        About = "drinking",
        Questions = [new(0, 4), new(0, 4) { OnlyAfter = 1 }, new(0, 4) { OnlyAfter = 1 }],
        Caseness = new(4) { ForWomen = 3 },
        Window = "the past year",
        Ages = new(18),
        Loinc = new("72109-2", "75626-2"),
        Sources =
        [
            "Bush K, Kivlahan DR, McDonell MB, Fihn SD, Bradley KA (1998). The AUDIT alcohol consumption questions (AUDIT-C): an effective brief screening test for problem drinking. Arch Intern Med 158:1789-1795.",
            "Bradley KA, Bush KR, Epler AJ, Dobie DJ, Davis TM, Sporleder JL, Maynard C, Burman ML, Kivlahan DR (2003). Two brief alcohol-screening tests from the AUDIT: validation in a female Veterans Affairs patient population. Arch Intern Med 163:821-829.",
        ],
        Licence = new(
            MayShipWording: true,
            Terms: "Available for use in the public domain.",
            SaidBy: "SAMHSA (tool_auditc.pdf), quoted by CamCOPS",
            Where: "CamCOPS documentation, task AUDIT, intellectual property rights"),
        Example = new(
            [3, 2, 1],
            Total: 6,
            BandKey: null,
            From: "The scoring rule of Bush and colleagues 1998, added up by hand."),
    };
}
