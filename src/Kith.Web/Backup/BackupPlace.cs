namespace Kith.Web.Backup;

/// <summary>What is backed up, with which key, and where the nightly ones go. Set by the host.</summary>
/// <param name="Data">The data folder: the keys of the sign-in and what else belongs to the clinic beside its database.</param>
/// <param name="KeyFile">Where the key lies, or will once it is needed.</param>
public sealed record BackupPlace(string Data, string KeyFile)
{
    public const string KeyName = "backup.key";
    public const string FolderName = "backups";

    /// <summary>The folder of the nightly backups; null when none are made.</summary>
    public string? Nightly { get; init; }

    /// <summary>Which of them stay.</summary>
    public Keep Keep { get; init; } = Keep.Usual;

    /// <summary>The key in words instead of in a file; null when it lies in the file.</summary>
    public string? KeyWords { get; init; }

    /// <summary>A place with its key where it lies when nobody says otherwise.</summary>
    public static BackupPlace In(string data) => new(data, Path.Combine(data, KeyName)) { Nightly = Path.Combine(data, FolderName) };
}
