using Kith.Web.Access.Pace;
using Kith.Web.Backup;
using Kith.Web.Storage;

namespace Kith.Host;

/// <summary>Where the program keeps and shows things: data folder, database, address.</summary>
internal sealed record Place(string Folder, Database Database, string? Connection, string Address, int Port)
{
    /// <summary>The mail server; null to write mails as files.</summary>
    public Uri? Mail { get; init; }

    /// <summary>The address people reach the clinic by; null when it is the one listened on.</summary>
    public Uri? Url { get; init; }

    /// <summary>How fast requests are taken.</summary>
    public PaceLimits Pace { get; init; } = PaceLimits.OfAClinic;

    /// <summary>The key of the backups, where they go, and which stay.</summary>
    public BackupPlace Backup { get; init; } = BackupPlace.In(Folder);

    /// <summary>Where people find the clinic.</summary>
    public Uri PublicUrl => Url ?? new($"http://{(Address is "127.0.0.1" ? "localhost" : Address)}:{Port}");

    /// <summary>What is kept where.</summary>
    public string Words => Database is Database.Postgres
        ? $"Records are kept in a PostgreSQL database; keys, papers and settings in the folder {Folder}."
        : $"Everything is kept in the folder {Folder}: the database, its keys, papers and settings.";

    /// <summary>The folder exists and can be written, or the program stops with a sentence.</summary>
    public void RequireFolder()
    {
        try
        {
            OwnFolder.Create(Folder);
            var probe = Path.Combine(Folder, $".probe-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new Stopped(ExitCode.DataFolder, $"The data folder {Folder} cannot be written. Name another one with --data, or change its owner.");
        }
    }
}
