namespace Kith.Web.Storage;

/// <summary>A folder that only this program's user may read: it holds a clinic, its keys or its papers.</summary>
internal static class OwnFolder
{
    /// <summary>Makes it and what leads to it; one that is there stays as it is.</summary>
    public static void Create(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
