using System.Buffers.Text;
using System.Security.Cryptography;

namespace Kith.Web.Reminders;

/// <summary>What a stop link carries: which clinic, and 256 random bits. Only the hash is kept.</summary>
internal sealed record StopToken(Guid ClinicId, string Text, string Hash)
{
    private const int RandomBytes = 32;
    private const int IdBytes = 16;

    public static StopToken New(Guid clinicId) => Of(clinicId, [.. clinicId.ToByteArray(), .. RandomNumberGenerator.GetBytes(RandomBytes)]);

    /// <returns>Null when the text was never one.</returns>
    public static StopToken? Read(string? text)
    {
        if (text is not { Length: 64 } || !Base64Url.IsValid(text))
            return null;
        var bytes = Base64Url.DecodeFromChars(text);
        return bytes.Length == IdBytes + RandomBytes && new Guid(bytes.AsSpan(0, IdBytes)) is var clinicId && clinicId != Guid.Empty ? Of(clinicId, bytes) : null;
    }

    private static StopToken Of(Guid clinicId, byte[] bytes) =>
        new(clinicId, Base64Url.EncodeToString(bytes), Convert.ToHexStringLower(SHA256.HashData(bytes)));
}
