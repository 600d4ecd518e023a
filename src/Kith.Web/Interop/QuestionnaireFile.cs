using System.Text.Json;
using Hl7.Fhir.Serialization;
using Kith.Clinical;
using R4 = Hl7.Fhir.Model;

namespace Kith.Web.Interop;

/// <summary>Opens a file that somebody else wrote: bounded in size and depth, and a Questionnaire by its own word, before it is looked into.</summary>
internal static class QuestionnaireFile
{
    public const int MostBytes = 1024 * 1024;
    public const int Deepest = 64;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <returns>The Questionnaire with what was wrong beside it, or why there is none.</returns>
    public static OpenedFile Open(ReadOnlyMemory<byte> file)
    {
        if (file.Length > MostBytes)
            return new(null, QuestionnaireRefusals.TooLarge(file.Length), []);
        var json = file.Span.StartsWith(ByteOrderMark) ? file.Span[ByteOrderMark.Length..] : file.Span;
        return Look(json) is { } refusal ? new(null, refusal, []) : Understand(json);
    }

    /// <summary>Reads every token once and takes every string out, since half a letter is found only then; builds nothing.</summary>
    private static Refusal? Look(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Deepest });
        string? type = null;
        var (isObject, isType) = (false, false);
        try
        {
            while (reader.Read())
            {
                isObject |= reader is { CurrentDepth: 0, TokenType: JsonTokenType.StartObject };
                var words = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? reader.GetString() : null;
                if (isType)
                    type = reader.TokenType is JsonTokenType.String ? words : null;
                isType = reader is { CurrentDepth: 1, TokenType: JsonTokenType.PropertyName } && words == "resourceType";
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Text that is not UTF-8, or half a letter.
            // The depth of a beginning is that of what is around it.
            return reader.CurrentDepth >= Deepest - 1 ? QuestionnaireRefusals.TooDeep : QuestionnaireRefusals.NotJson;
        }

        return !isObject ? QuestionnaireRefusals.NotJson
            : type is null ? QuestionnaireRefusals.NoType
            : type != "Questionnaire" ? QuestionnaireRefusals.WrongType(type)
            : null;
    }

    /// <summary>What breaks a rule of R4 is told and set aside. Files in use often do so in places that nobody reads for their words.</summary>
    private static OpenedFile Understand(ReadOnlySpan<byte> json)
    {
        var deserializer = new FhirJsonDeserializer(new DeserializerSettings().UsingMode(DeserializationMode.NoOverflow));
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = Deepest });
        deserializer.TryDeserializeResource(ref reader, out var resource, out var issues);
        string[] told = [.. (issues ?? []).Select(i => i.Message)];
        return resource is R4.Questionnaire questionnaire ? new(questionnaire, null, told)
            : new(null, QuestionnaireRefusals.NotR4(told.FirstOrDefault() ?? "it is not a Questionnaire."), told);
    }
}

/// <summary>A file as far as it could be opened.</summary>
/// <param name="Questionnaire">Null when there is none.</param>
/// <param name="Refusal">Why there is none.</param>
/// <param name="Issues">Where it breaks a rule of R4.</param>
internal sealed record OpenedFile(R4.Questionnaire? Questionnaire, Refusal? Refusal, IReadOnlyList<string> Issues);
