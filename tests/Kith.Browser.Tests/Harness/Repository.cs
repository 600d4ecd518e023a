namespace Kith.Browser.Tests.Harness;

internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Kith.slnx")))
            folder = folder.Parent ?? throw new InvalidOperationException($"No Kith.slnx above {AppContext.BaseDirectory}.");
        return folder.FullName;
    }
}
