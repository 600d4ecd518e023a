using System.Text.Json;

namespace Kith.Web.Access.SetUp;

/// <summary>What was chosen at the set-up and belongs to the place, not to a clinic's rows. What the command line says goes before it.</summary>
/// <param name="Url">The address people reach the clinic by.</param>
/// <param name="Mail">The mail server; may hold its password.</param>
public sealed record Chosen(string? Url = null, string? Mail = null);

/// <summary>Keeps it in a file of the data folder that only the program's user may read.</summary>
public sealed class SettingsFile(string path)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public Chosen Read() => File.Exists(path) ? JsonSerializer.Deserialize<Chosen>(File.ReadAllText(path)) ?? new() : new();

    public void Write(Chosen chosen)
    {
        var half = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(half, options))
            JsonSerializer.Serialize(file, chosen, Indented);
        File.Move(half, path, overwrite: true);
    }
}
