namespace Kith.Web.Access.Stays;

/// <summary>A browser in some words, so that its owner knows it again: “Firefox on Windows”. Nothing finer is kept.</summary>
internal static class DeviceWords
{
    /// <summary>What a browser says of itself, the more particular first: most of them also say that they are another.</summary>
    private static readonly (string Sign, string Words)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Words)[] Systems =
        [("iPhone", "an iPhone"), ("iPad", "an iPad"), ("Android", "Android"), ("CrOS", "a Chromebook"), ("Windows", "Windows"), ("Macintosh", "a Mac"), ("Linux", "Linux")];

    public static string Of(string? agent)
    {
        var browser = Find(Browsers, agent) ?? "A browser";
        return Find(Systems, agent) is { } system ? $"{browser} on {system}" : browser;
    }

    private static string? Find((string Sign, string Words)[] all, string? agent) =>
        Array.Find(all, one => agent?.Contains(one.Sign, StringComparison.Ordinal) == true).Words;
}
