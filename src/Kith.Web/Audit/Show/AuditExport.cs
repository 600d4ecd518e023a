using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Kith.Clinical.Audit;
using Kith.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Audit.Show;

/// <summary>The audit trail for a log system: FHIR R4 AuditEvent, one a line, as many as were found, without holding them.</summary>
internal static class AuditExport
{
    private const string Types = "http://dicom.nema.org/resources/ontology/DCM";
    private const string Rest = "http://terminology.hl7.org/CodeSystem/audit-event-type";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/audit/export.ndjson", RunAsync).RequireAuthorization(Policies.Administrators).WithMetadata(new ExportsAttribute());

    private static async Task RunAsync(HttpContext http, ReadTrail trail, string? who, string? record, string? on, string? act, CancellationToken stop)
    {
        http.Response.ContentType = "application/fhir+ndjson; charset=utf-8";
        http.Response.Headers.ContentDisposition = "attachment; filename=audit.ndjson";
        var line = new ArrayBufferWriter<byte>();
        await foreach (var entry in (await trail.AllAsync(TrailFilter.Of(who, record, on, act), stop)).WithCancellation(stop))
        {
            line.ResetWrittenCount();
            using (var json = new Utf8JsonWriter(line))
                Write(json, entry);
            line.Write("\n"u8);
            await http.Response.BodyWriter.WriteAsync(line.WrittenMemory, stop);
        }
    }

    /// <summary>One entry. Ids and codes only, as it was noted.</summary>
    internal static void Write(Utf8JsonWriter json, AuditEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("resourceType", "AuditEvent");
        json.WriteString("id", entry.Id);
        json.WriteStartObject("type");
        json.WriteString("system", IsDoor(entry.Act) ? Types : Rest);
        json.WriteString("code", IsDoor(entry.Act) ? "110114" : "rest");
        json.WriteEndObject();
        json.WriteStartArray("subtype");
        json.WriteStartObject();
        json.WriteString("code", entry.Act.ToString());
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("action", ActionOf(entry));
        json.WriteString("recorded", entry.At.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
        json.WriteString("outcome", entry.Act is AuditAct.Refused or AuditAct.Denied or AuditAct.SignInRefused ? "4" : "0");
        if (entry.Why.Length > 0)
            json.WriteString("outcomeDesc", entry.Why);
        Agent(json, entry);
        json.WriteStartObject("source");
        json.WriteStartObject("observer");
        json.WriteString("display", "Kith");
        json.WriteEndObject();
        json.WriteEndObject();
        Entities(json, entry);
        json.WriteEndObject();
    }

    private static void Agent(Utf8JsonWriter json, AuditEntry entry)
    {
        json.WriteStartArray("agent");
        json.WriteStartObject();
        json.WriteStartObject("type");
        json.WriteString("text", entry.As);
        json.WriteEndObject();
        if ((entry.UserId ?? entry.LinkId) is { } id)
            Identifier(json, "who", id);
        json.WriteBoolean("requestor", entry.As is not "Kith");
        if (entry.From.Length > 0)
        {
            json.WriteStartObject("network");
            json.WriteString("address", entry.From);
            json.WriteString("type", "2");
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Entities(Utf8JsonWriter json, AuditEntry entry)
    {
        json.WriteStartArray("entity");
        json.WriteStartObject();
        if ((entry.CourseId ?? entry.ClientId) is { } record)
            Identifier(json, "what", record);
        json.WriteString("name", entry.What);
        if (entry.Changed.Length > 0)
            json.WriteString("description", entry.Changed);
        json.WriteEndObject();
        if (entry.RowId is { } row)
        {
            json.WriteStartObject();
            Identifier(json, "what", row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Identifier(Utf8JsonWriter json, string name, Guid id)
    {
        json.WriteStartObject(name);
        json.WriteStartObject("identifier");
        json.WriteString("system", "urn:ietf:rfc:3986");
        json.WriteString("value", $"urn:uuid:{id}");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Create, read, update, delete or execute.</summary>
    private static string ActionOf(AuditEntry entry) => entry.Act switch
    {
        AuditAct.Read or AuditAct.Export => "R",
        AuditAct.Write when entry.Changed.Contains('~', StringComparison.Ordinal) => "U",
        AuditAct.Write when entry.Changed.Contains('+', StringComparison.Ordinal) => "C",
        AuditAct.Write => "D",
        _ => "E",
    };

    private static bool IsDoor(AuditAct act) => act is AuditAct.SignIn or AuditAct.SignInBegun or AuditAct.SignInRefused or AuditAct.SignOut;
}
