using System.Globalization;
using Kith.Web.Look;

namespace Kith.Web.Inventory.Circle;

/// <summary>A place on a ring said as on a clock face: the list's way to the same places as dragging and the keyboard.</summary>
internal static class ClockPlace
{
    private const int DegreesPerHour = 30;

    public static readonly Answer[] Hours = [.. Enumerable.Range(1, 12).Select(hour => new Answer(hour.ToString(CultureInfo.InvariantCulture), Words(hour)))];

    /// <summary>The nearest hour, 1 to 12.</summary>
    public static int HourOf(int angle) => (((angle + (DegreesPerHour / 2)) / DegreesPerHour) + 11) % 12 + 1;

    /// <summary>Degrees clockwise from the top.</summary>
    public static int AngleOf(int hour) => hour % 12 * DegreesPerHour;

    private static string Words(int hour) => hour switch
    {
        12 => "12 o’clock, top",
        3 => "3 o’clock, right",
        6 => "6 o’clock, bottom",
        9 => "9 o’clock, left",
        _ => string.Create(CultureInfo.InvariantCulture, $"{hour} o’clock"),
    };
}
