using System.Globalization;

namespace Kith.Web.Access.Pace;

/// <summary>How many requests are taken at once, and how many more every second after that.</summary>
public sealed record Allowance(int AtOnce, int EachSecond);

/// <summary>
/// How fast requests are taken, in one place: generous for people, of whom a whole clinic may share an address, and narrow for programs that try things
/// out. Looking is cheaper than sending; the doors at which nobody is signed in yet are the narrowest. See docs/adr/0015.
/// </summary>
public sealed record PaceLimits
{
    /// <summary>Of a clinic in life.</summary>
    public static readonly PaceLimits OfAClinic = new();

    /// <summary>Nothing is counted: the demo, and whoever measures how fast the program is.</summary>
    public static readonly PaceLimits None = new() { Counts = false };

    private const int MostTimes = 1000;

    public bool Counts { get; private init; } = true;

    /// <summary>Pages asked for from one address.</summary>
    public Allowance AddressLooks { get; init; } = new(1500, 50);

    /// <summary>Forms sent from one address.</summary>
    public Allowance AddressSends { get; init; } = new(400, 8);

    /// <summary>Everything from one address at the doors: to sign in, to set up, links out of mails.</summary>
    public Allowance Doors { get; init; } = new(240, 4);

    /// <summary>Pages one person asks for, from wherever.</summary>
    public Allowance PersonLooks { get; init; } = new(600, 20);

    /// <summary>Forms one person sends.</summary>
    public Allowance PersonSends { get; init; } = new(150, 3);

    /// <summary>As whoever owns the machine says: how many times the usual pace; 0 to count nothing.</summary>
    /// <returns>Null when it is no such number.</returns>
    public static PaceLimits? Read(string? times)
    {
        if (string.IsNullOrWhiteSpace(times))
            return OfAClinic;
        if (!int.TryParse(times, NumberStyles.None, CultureInfo.InvariantCulture, out var factor) || factor > MostTimes)
            return null;
        return factor == 0 ? None : new()
        {
            AddressLooks = Times(OfAClinic.AddressLooks, factor),
            AddressSends = Times(OfAClinic.AddressSends, factor),
            Doors = Times(OfAClinic.Doors, factor),
            PersonLooks = Times(OfAClinic.PersonLooks, factor),
            PersonSends = Times(OfAClinic.PersonSends, factor),
        };
    }

    private static Allowance Times(Allowance one, int factor) => new(one.AtOnce * factor, one.EachSecond * factor);
}
