using System.Security.Cryptography;
using Kith.Web.Storage;

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
            if (!File.Exists(file))
                OwnFile.Write(file, RandomNumberGenerator.GetBytes(Bytes), overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another process was quicker.
        }

        var key = File.ReadAllBytes(file);
        return key.Length == Bytes ? key : throw new InvalidOperationException($"The key of the audit trail in {file} is not {Bytes} bytes long. Put the file back from where it is kept.");
    }
}
