using System.Net;
using System.Net.Sockets;

namespace Kith.Host;

/// <summary>The port is tried before anything is written: a second start must not touch what the first one is using.</summary>
internal static class ListeningAddress
{
    /// <exception cref="Stopped">The address is none, or the port is taken.</exception>
    public static void RequireFree(Place place)
    {
        if (!IPAddress.TryParse(place.Address, out var address))
        {
            if (place.Address is not ("localhost" or "*"))
                throw new Stopped(ExitCode.WrongOption, $"--address takes the number of an address of this machine, such as 127.0.0.1 or 0.0.0.0; '{place.Address}' is none.");
            address = place.Address == "*" ? IPAddress.Any : IPAddress.Loopback;
        }

        try
        {
            using var probe = new TcpListener(address, place.Port);
            probe.Start();
        }
        catch (SocketException fault)
        {
            throw Taken(place, fault.SocketErrorCode);
        }
    }

    public static Stopped Taken(Place place, SocketError why) => new(ExitCode.PortInUse, why switch
    {
        SocketError.AddressAlreadyInUse => $"Port {place.Port} is in use. Stop the other program, or choose another port with --port.",
        SocketError.AccessDenied => $"Port {place.Port} needs more rights than this program has. Choose a port above 1023 with --port.",
        _ => $"Port {place.Port} on {place.Address} cannot be opened. Choose another address with --address.",
    });
}
