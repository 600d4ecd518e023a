using System.Text.Encodings.Web;
using System.Text.Json;
using Hl7.Fhir.Serialization;
using R4 = Hl7.Fhir.Model;

namespace Kith.Web.Interop;

/// <summary>Addresses by which FHIR knows things, and how its JSON is written.</summary>
internal static class FhirNames
{
    /// <summary>Stands before the names of what this program publishes. A name and no address: there is no place to fetch it from.</summary>
    public const string Canonical = "urn:kith:measure:";

    public const string Loinc = "http://loinc.org";
    public const string FhirPath = "text/fhirpath";

    /// <summary>A score that answers can be compared and added by; older files have only this.</summary>
    public const string OrdinalValue = "http://hl7.org/fhir/StructureDefinition/ordinalValue";

    /// <summary>Under which names older files keep the same.</summary>
    public static readonly IReadOnlyList<string> OrdinalValues =
    [
        OrdinalValue, "http://hl7.org/fhir/StructureDefinition/valueset-ordinalValue",
        "http://hl7.org/fhir/StructureDefinition/questionnaire-ordinalValue", "http://hl7.org/fhir/StructureDefinition/iso21090-CO-value",
    ];

    /// <summary>What an answer adds to the total.</summary>
    public const string ItemWeight = "http://hl7.org/fhir/StructureDefinition/itemWeight";

    public const string CalculatedExpression = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression";
    public const string Variable = "http://hl7.org/fhir/StructureDefinition/variable";
    public const string ItemControl = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl";
    public const string ItemControls = "http://hl7.org/fhir/questionnaire-item-control";
    public const string MinValue = "http://hl7.org/fhir/StructureDefinition/minValue";
    public const string MaxValue = "http://hl7.org/fhir/StructureDefinition/maxValue";

    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions
    {
        WriteIndented = true,
        // The file is sent as a file, never inside a page, so letters may stay letters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    }.ForFhir(R4.ModelInfo.ModelInspector);

    public static string Write(R4.Resource resource) => JsonSerializer.Serialize(resource, Json).ReplaceLineEndings("\n") + "\n";

    /// <summary>The values of an extension, first to last.</summary>
    public static IEnumerable<R4.DataType> ValuesOf(IEnumerable<R4.Extension>? extensions, string url) =>
        (extensions ?? []).Where(e => e?.Url == url).Select(e => e.Value).OfType<R4.DataType>();

    /// <summary>The ordinal value, under whichever of its names; null when there is none.</summary>
    public static decimal? OrdinalIn(IReadOnlyList<R4.Extension>? extensions) =>
        OrdinalValues.Select(url => NumberIn(extensions, url)).FirstOrDefault(number => number is not null);

    /// <summary>A number kept in an extension; null when there is none.</summary>
    public static decimal? NumberIn(IEnumerable<R4.Extension>? extensions, string url) => ValuesOf(extensions, url).FirstOrDefault() switch
    {
        R4.FhirDecimal { Value: { } number } => number,
        R4.Integer { Value: { } number } => number,
        _ => null,
    };
}
