using Kith.Clinical.Sessions;
using Kith.Web.Look;

namespace Kith.Web.Sessions;

internal static class ModeOptions
{
    public static readonly Answer[] All =
    [
        new(nameof(SessionMode.InPerson), "In person"),
        new(nameof(SessionMode.Video), "Video"),
        new(nameof(SessionMode.Phone), "Phone"),
    ];
}
