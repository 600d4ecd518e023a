namespace Kith.Web.Mail;

/// <summary>How mail leaves, and where its links lead.</summary>
/// <param name="Server">smtp://user:password@host:port?from=address, smtps:// for TLS from the first byte; null to write files.</param>
/// <param name="Folder">Where the files go when there is no server.</param>
/// <param name="Address">Address of the clinic's pages as its people reach it.</param>
public sealed record MailPlace(Uri? Server, string Folder, Uri Address)
{
    public Uri? Server { get; set; } = Server;

    public Uri Address { get; private set; } = Address;

    /// <summary>The sender: as the server's address says, or the account there, or nobody in particular.</summary>
    public string From => Said("from") ?? (User is { } user && user.Contains('@', StringComparison.Ordinal) ? user : $"kith@{Address.Host}");

    public string? User => Part(0);

    public string? Password => Part(1);

    /// <summary>As it was chosen when the clinic was set up.</summary>
    internal void Choose(Uri? server, Uri address) => (Server, Address) = (server, address);

    /// <summary>A page of the clinic as a whole address.</summary>
    public Uri Page(string path) => new(Address, path);

    /// <returns>Null when the text is no address of a mail server.</returns>
    public static Uri? Read(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var server) && server.Scheme is "smtp" or "smtps" && server.Host.Length > 0 ? server : null;

    private string? Part(int which) =>
        Server?.UserInfo.Split(':', 2) is { } parts && which < parts.Length && parts[which].Length > 0 ? Uri.UnescapeDataString(parts[which]) : null;

    private string? Said(string name) => Server?.Query.TrimStart('?').Split('&').Select(p => p.Split('=', 2))
        .Where(p => p.Length == 2 && p[0] == name).Select(p => Uri.UnescapeDataString(p[1])).FirstOrDefault();
}
