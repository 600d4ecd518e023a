using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace Kith.Web.Access;

/// <summary>
/// The part of a link that cannot be guessed: the clinic's id, so that the right clinic is asked, and 256 bits drawn by chance, of which
/// only the hash is kept.
/// </summary>
/// <param name="Clinic">Whose link it is.</param>
/// <param name="Hash">SHA-256 of the drawn bits, in hexadecimal.</param>
/// <param name="Words">As it stands in the address; shown once and never kept.</param>
public sealed record LinkSecret(Guid Clinic, string Hash, string Words)
{
    private const int ClinicBytes = 16;
    private const int DrawnBytes = 32;

    public static LinkSecret Draw(Guid clinic)
    {
        Span<byte> all = stackalloc byte[ClinicBytes + DrawnBytes];
        clinic.TryWriteBytes(all);
        RandomNumberGenerator.Fill(all[ClinicBytes..]);
        return new(clinic, HashOf(all[ClinicBytes..]), Base64Url.EncodeToString(all));
    }

    /// <summary>Words that are no secret of ours give one that no link has: it is looked for like any other.</summary>
    public static LinkSecret Read(string? words)
    {
        Span<byte> all = stackalloc byte[ClinicBytes + DrawnBytes];
        var typed = words ?? "";
        if (typed.Length != Base64Url.GetEncodedLength(all.Length) || Base64Url.DecodeFromChars(typed, all, out _, out var read) is not OperationStatus.Done || read != all.Length)
            all.Clear();
        return new(new Guid(all[..ClinicBytes]), HashOf(all[ClinicBytes..]), typed);
    }

    private static string HashOf(ReadOnlySpan<byte> drawn) => Convert.ToHexStringLower(SHA256.HashData(drawn));
}
