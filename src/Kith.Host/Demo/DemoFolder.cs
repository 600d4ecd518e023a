using System.Globalization;
using Kith.Clinical;

namespace Kith.Host.Demo;

/// <summary>
/// The demo's dates are counted from the day it was made. Made today, it goes on; made earlier, its folder is put aside and
/// kept, and a new one is begun.
/// </summary>
internal static class DemoFolder
{
    private const string StampFile = "demo-made-on";

    /// <returns>What was done with an earlier demo, for the person at the console; null when there was none.</returns>
    public static string? Prepare(string folder, DateOnly today)
    {
        var stamp = Path.Combine(folder, StampFile);
        try
        {
            if (!File.Exists(stamp))
                return null;
            if (!DateOnly.TryParseExact(File.ReadAllText(stamp).Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var made))
                return null;
            if (made == today)
                return $"The demo clinic made today goes on, with everything done in it: {folder}";
            var aside = Aside(folder, made);
            Directory.Move(folder, aside);
            return $"The demo clinic of {DateWords.Of(made)} is kept in {aside}; a new one is made, so that its dates fit today.";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new Stopped(ExitCode.DataFolder, $"The demo clinic of an earlier day in {folder} cannot be put aside. Move it by hand, or name another folder with --data.");
        }
    }

    /// <summary>Remembers the day; called once the folder is known to be writable and before anything is in it.</summary>
    public static void Stamp(string folder, DateOnly today)
    {
        var stamp = Path.Combine(folder, StampFile);
        if (!File.Exists(stamp) && !File.Exists(Storage.Sqlite.SqliteStorage.FileIn(folder)))
            File.WriteAllText(stamp, today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static string Aside(string folder, DateOnly made)
    {
        var name = $"{Path.TrimEndingDirectorySeparator(folder)}-{made.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        var aside = name;
        for (var i = 2; Path.Exists(aside); i++)
            aside = string.Create(CultureInfo.InvariantCulture, $"{name}-{i}");
        return aside;
    }
}
