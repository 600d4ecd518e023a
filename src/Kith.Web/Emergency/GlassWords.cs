using Kith.Clinical.Access;

namespace Kith.Web.Emergency;

internal static class GlassWords
{
    public static string Of(BreakGlassReason reason) => reason switch
    {
        BreakGlassReason.ImmediateDanger => "Somebody is in immediate danger",
        BreakGlassReason.MedicalEmergency => "A medical emergency",
        BreakGlassReason.TherapistUnreachable => "The therapist cannot be reached and it cannot wait",
        _ => "A court or the law asks for it",
    };

    public static string Of(BreakGlassFinding finding) => finding is BreakGlassFinding.Justified ? "It was right" : "It was not right";
}
