using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Kith.Web.Tests.Access;

/// <summary>A passkey as a device keeps it, and what its browser answers for it.</summary>
internal sealed class SoftPasskey(Uri place) : IDisposable
{
    private const byte Present = 1, Verified = 4, WithKey = 64;

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(16);
    private string owner = "";
    private uint used;

    /// <summary>Whether its owner unlocks it; else it is only touched.</summary>
    public bool Unlocked { get; set; } = true;

    private string Id => Base64Url.EncodeToString(id);

    public string Made(string options)
    {
        var asked = JsonNode.Parse(options)!;
        owner = (string)asked["user"]!["id"]!;
        var point = key.ExportParameters(false).Q;
        byte[] cose = [0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32, .. point.X!, 0x22, 0x58, 32, .. point.Y!];
        byte[] data = [.. Data((string)asked["rp"]!["id"]!, WithKey), .. new byte[16], 0, (byte)id.Length, .. id, .. cose];
        byte[] attestation = [0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), 0x58, (byte)data.Length, .. data];
        return Credential(new JsonObject
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(Client("webauthn.create", asked)),
            ["attestationObject"] = Base64Url.EncodeToString(attestation),
            ["transports"] = new JsonArray("internal"),
        });
    }

    public string Shown(string options)
    {
        var asked = JsonNode.Parse(options)!;
        used++;
        var (data, client) = (Data((string)asked["rpId"]!, 0), Client("webauthn.get", asked));
        return Credential(new JsonObject
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(client),
            ["authenticatorData"] = Base64Url.EncodeToString(data),
            ["signature"] = Base64Url.EncodeToString(key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
            ["userHandle"] = owner,
        });
    }

    public void Dispose() => key.Dispose();

    private string Credential(JsonObject response) => new JsonObject
    {
        ["id"] = Id, ["rawId"] = Id, ["type"] = "public-key", ["clientExtensionResults"] = new JsonObject(), ["response"] = response,
    }.ToJsonString();

    private byte[] Data(string here, byte flags)
    {
        Span<byte> count = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, used);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(here)), (byte)(flags | Present | (Unlocked ? Verified : 0)), .. count];
    }

    private byte[] Client(string type, JsonNode asked) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["type"] = type, ["challenge"] = (string)asked["challenge"]!, ["origin"] = place.GetLeftPart(UriPartial.Authority), ["crossOrigin"] = false,
    }.ToJsonString());

    private static byte[] Text(string words) => [(byte)(0x60 + words.Length), .. Encoding.ASCII.GetBytes(words)];
}
