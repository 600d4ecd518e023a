using System.Text.Json;
using System.Text.Json.Serialization;
using Kith.Web.Storage;

namespace Kith.Web.Backup;

/// <summary>What a backup holds, written into it and bound to it by the same seal.</summary>
/// <param name="Program">Version of Kith that made it.</param>
/// <param name="Database">The kind of database it came from and can go back into.</param>
/// <param name="Step">The last step of the schema.</param>
/// <param name="MadeAt">The instant at which everything was as it stands there.</param>
/// <param name="Parts">The copy of the database and each file of the data folder.</param>
/// <param name="Tables">Each table of the database.</param>
public sealed record Manifest(string Program, Database Database, string Step, DateTimeOffset MadeAt, IReadOnlyList<Part> Parts, IReadOnlyList<TableFacts> Tables)
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    /// <summary>Rows of all tables.</summary>
    [JsonIgnore]
    public long Rows => Tables.Sum(t => t.Rows);

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Written);

    public static Manifest FromJson(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<Manifest>(json, Written)!;
}

/// <summary>A piece of a backup.</summary>
/// <param name="Name">"database", or "folder/" and a path in the data folder.</param>
/// <param name="Bytes">How long it is.</param>
/// <param name="Sha256">Of its bytes.</param>
public sealed record Part(string Name, long Bytes, string Sha256);

/// <summary>What is in a table, in whatever order it stands there.</summary>
/// <param name="Name">The table.</param>
/// <param name="Rows">How many.</param>
/// <param name="Sha256">The SHA-256 of each row, added up.</param>
public sealed record TableFacts(string Name, long Rows, string Sha256);

/// <summary>What is in a database.</summary>
/// <param name="Step">The last step of its schema; null when it has none.</param>
/// <param name="Tables">By name.</param>
public sealed record DatabaseFacts(string? Step, IReadOnlyList<TableFacts> Tables);
