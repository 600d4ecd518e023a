namespace Kith.Web.Tests.House;

/// <summary>The program's own files, for tests that read them.</summary>
internal static class Checkout
{
    public static readonly string Root = FindRoot();

    /// <summary>Every page and part as it is written.</summary>
    public static IEnumerable<string> Razor() =>
        Directory.EnumerateFiles(Path.Combine(Root, "src", "Kith.Web"), "*.razor", SearchOption.AllDirectories).Select(File.ReadAllText);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Kith.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The house tests read the sources; run them inside the checkout.");
    }
}
