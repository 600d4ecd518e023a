using Kith.Clinical.Measures.Library;

namespace Kith.Clinical.Measures;

/// <summary>Every measure, in the order pages show them. A new one is a line here.</summary>
public static class MeasureLibrary
{
    public static IReadOnlyList<Measure> All { get; } =
    [
        Phq9.Definition,
        Phq2.Definition,
        PhqA.Definition,
        Gad7.Definition,
        CesD.Definition,
        Gds15.Definition,
        Hrsd17.Definition,
        Pcl5.Definition,
        AuditC.Definition,
        Ucla3.Definition,
        Mspss.Definition,
        K10.Definition,
        SessionFeedback.Definition,
        GoalRating.Definition,
        Wsas.Definition,
        Epds.Definition,
        QidsSr16.Definition,
        Who5.Definition,
        Library.Audit.Definition,
        Dast10.Definition,
        Pgsi.Definition,
        Scoff.Definition,
        EdeQ.Definition,
        Mdq.Definition,
        Cssrs.Definition,
        EcrRs.Definition,
        Iip32.Definition,
        WaiSr.Definition,
        SasSr.Definition,
        Ors.Definition,
        Srs.Definition,
        Pg13R.Definition,
    ];

    /// <returns>Null when no measure has this key.</returns>
    public static Measure? Find(string key) => All.FirstOrDefault(m => m.Key == key);

    /// <exception cref="ArgumentException">No measure has this key; rows only ever hold keys of the library.</exception>
    public static Measure Get(string key) =>
        Find(key) ?? throw new ArgumentException($"No measure has the key '{key}'.", nameof(key));
}
