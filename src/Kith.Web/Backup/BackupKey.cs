using System.Security.Cryptography;
using Kith.Web.Storage;

namespace Kith.Web.Backup;

/// <summary>The key of a clinic's backups: 64 hexadecimal digits in a file that only its owner may read, or in KITH_BACKUP_KEY.</summary>
internal static class BackupKey
{
    public const string Variable = "KITH_BACKUP_KEY";
    public const int Bytes = 32;

    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <exception cref="BackupFault">There is none, others may read it, or it is no key.</exception>
    public static byte[] Of(BackupPlace place)
    {
        if (place.KeyWords is { } words)
            return Read(words, Variable);
        if (!File.Exists(place.KeyFile))
            throw new BackupFault($"There is no key at {place.KeyFile}. Name the file that holds it with --key, or set {Variable}.");
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(place.KeyFile) & Others) is not UnixFileMode.None)
            throw new BackupFault($"Others may read the key at {place.KeyFile}. Take that right from them (chmod 600), and look who has had it.");
        return Read(File.ReadAllText(place.KeyFile), place.KeyFile);
    }

    /// <summary>The key, made when it is needed for the first time.</summary>
    /// <exception cref="BackupFault">It cannot be read or written.</exception>
    public static async Task<byte[]> OfOrNewAsync(BackupPlace place)
    {
        if (place.KeyWords is null && !File.Exists(place.KeyFile))
            await WriteAsync(place.KeyFile, RandomNumberGenerator.GetBytes(Bytes));
        return Of(place);
    }

    /// <summary>Writes a key where none is; whoever was faster at that has written the one that holds.</summary>
    public static async Task WriteAsync(string file, byte[] key)
    {
        try
        {
            OwnFolder.Create(Path.GetDirectoryName(Path.GetFullPath(file))!);
            await HalfFile.WriteAsync(file, async half => await half.WriteAsync(System.Text.Encoding.ASCII.GetBytes(Convert.ToHexStringLower(key) + "\n")));
        }
        catch (BackupFault) when (File.Exists(file))
        {
            return;
        }
    }

    private static byte[] Read(string text, string where)
    {
        var digits = text.Trim();
        return digits.Length == 2 * Bytes && digits.All(char.IsAsciiHexDigit)
            ? Convert.FromHexString(digits)
            : throw new BackupFault($"{where} holds no key: a key is {2 * Bytes} hexadecimal digits.");
    }
}
