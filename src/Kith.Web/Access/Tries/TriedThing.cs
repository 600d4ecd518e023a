using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Kith.Web.Access.Tries;

/// <summary>What wrong tries are counted for. Of a name or an address only a hash is kept.</summary>
/// <param name="Id">The first half of its SHA-256.</param>
/// <param name="Free">With which wrong try in a row the waiting begins.</param>
public sealed record TriedThing(Guid Id, int Free)
{
    private const int FreeForOne = 5;

    /// <summary>A clinic may share one address.</summary>
    private const int FreeForAll = 30;

    /// <summary>A name, as the database compares it.</summary>
    public static TriedThing Name(string normalized) => new(Hash("name", normalized), FreeForOne);

    /// <summary>Mails with a link to sign in that are asked for a name.</summary>
    public static TriedThing Mail(string normalized) => new(Hash("mail", normalized), FreeForOne);

    /// <summary>Codes of somebody whose password was right.</summary>
    public static TriedThing Codes(Guid userId) => new(Hash("codes", userId.ToString()), FreeForOne);

    /// <summary>Where somebody tries from: of IPv6 the network that one household gets. This machine itself, and a proxy that does not say for whom it asks, are not counted.</summary>
    public static TriedThing? Address(IPAddress? from)
    {
        if (from is null || IPAddress.IsLoopback(from))
            return null;
        if (from.IsIPv4MappedToIPv6)
            from = from.MapToIPv4();
        var place = from.AddressFamily is AddressFamily.InterNetworkV6 ? Convert.ToHexString(from.GetAddressBytes().AsSpan(0, 8)) : from.ToString();
        return new(Hash("address", place), FreeForAll);
    }

    private static Guid Hash(string kind, string what) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}:{what}")).AsSpan(0, 16));
}
