namespace Kith.Web.Storage;

/// <summary>A file that only this program's user may read. It is written beside its place and moved there when all of it is on the disk, so that nobody ever finds half of it.</summary>
internal static class OwnFile
{
    /// <summary>How the name of a file ends that is being written.</summary>
    public const string HalfEnding = ".half";

    /// <exception cref="IOException">It cannot be written; or something is there already, and <paramref name="overwrite"/> is false.</exception>
    public static void Write(string file, ReadOnlySpan<byte> content, bool overwrite)
    {
        var half = Beside(file);
        try
        {
            using (var to = Create(half))
            {
                to.Write(content);
                to.Flush(flushToDisk: true);
            }

            File.Move(half, file, overwrite);
        }
        finally
        {
            File.Delete(half);
        }
    }

    /// <summary>A name in the same folder that no other writer uses.</summary>
    public static string Beside(string file) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, $".{Path.GetFileName(file)}.{Guid.CreateVersion7():N}{HalfEnding}");

    public static FileStream Create(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.Read, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(file, options);
    }
}
