using System.Security.Cryptography;

namespace Kith.Web.Audit;

/// <summary>The key of the seals: 32 bytes that never lie in the database.</summary>
/// <param name="Read">Gives the key; made at the first use.</param>
public sealed record AuditKey(Func<byte[]> Read)
{
    public const int Bytes = 32;
    public const string FileName = "audit.key";

    /// <summary>In a file that only the program's user may read; made when it is not there.</summary>
    public static AuditKey In(string file)
    {
        var key = new Lazy<byte[]>(() => ReadOrMake(file));
        return new(() => key.Value);
    }

    private static byte[] ReadOrMake(string file)
    {
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var made = new FileStream(file, options);
            made.Write(RandomNumberGenerator.GetBytes(Bytes));
            made.Flush(flushToDisk: true);
        }
        catch (IOException) when (File.Exists(file))
        {
            // It is there already, from an earlier start or from another process that was quicker.
        }

        var key = File.ReadAllBytes(file);
        return key.Length == Bytes ? key : throw new InvalidOperationException($"The key of the audit trail in {file} is not {Bytes} bytes long. Put the file back from where it is kept.");
    }
}
