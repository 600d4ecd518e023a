using Kith.Clinical;
using Kith.Clinical.Formulations;

namespace Kith.Web.Formulations;

/// <summary>What became of a version, in a sentence for the therapist.</summary>
internal static class FormulationWords
{
    public static string Of(Formulation version, TimeZoneInfo zone) => version.State switch
    {
        FormulationState.Draft => $"Being written. Last saved {Day(version.WrittenAt, zone)}.",
        FormulationState.Offered => $"With the client since {Day(version.OfferedAt, zone)}.",
        FormulationState.Accepted => $"Accepted by the client on {Day(version.AnsweredAt, zone)}, {How(version)}.",
        FormulationState.ChangeAsked => $"The client asked for a change on {Day(version.AnsweredAt, zone)}, {How(version)}.",
        FormulationState.Declined => $"Declined by the client on {Day(version.AnsweredAt, zone)}, {How(version)}.",
        _ when version.AnsweredAt is null => $"Offered {Day(version.OfferedAt, zone)}; replaced by a newer version before an answer.",
        _ => $"Accepted by the client on {Day(version.AnsweredAt, zone)}, {How(version)}; later replaced by a newer version.",
    };

    /// <summary>A short word beside the number of a version.</summary>
    public static string Chip(FormulationState state) => state switch
    {
        FormulationState.Draft => "Draft",
        FormulationState.Offered => "With the client",
        FormulationState.Accepted => "Accepted",
        FormulationState.ChangeAsked => "Change asked",
        FormulationState.Declined => "Declined",
        _ => "Replaced",
    };

    public static string Day(DateTimeOffset? instant, TimeZoneInfo zone) => instant is { } at ? DateWords.Of(ClinicDay.Of(at, zone)) : "";

    private static string How(Formulation version) => version.AnsweredHow is AnsweredHow.BesideTherapist ? "beside you" : "in their own account";
}
