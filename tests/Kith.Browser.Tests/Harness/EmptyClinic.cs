using System.Text.RegularExpressions;

namespace Kith.Browser.Tests.Harness;

/// <summary>A clinic as it is before anybody came: served on an empty folder.</summary>
public sealed partial class EmptyClinic() : RunningClinic("serve")
{
    /// <summary>The code that the program printed.</summary>
    public string Code => Printed().Match(Said) is { Success: true } found ? found.Groups["code"].Value : throw new InvalidOperationException($"No code was printed: {Said}");

    [GeneratedRegex("type this code there: (?<code>[a-z0-9-]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Printed();
}
