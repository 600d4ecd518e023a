namespace Kith.Web.Print;

/// <summary>Where papers lie for the moment in which they are made. Set by the host: a folder of the clinic's own data.</summary>
public sealed record PrintPlace(string Folder)
{
    /// <summary>Takes away what a program that was ended while it printed has left behind.</summary>
    public PrintPlace Emptied()
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        return this;
    }
}
