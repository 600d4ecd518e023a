using System.Net.Sockets;
using Kith.Web.Storage;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Kith.Web.Mail;

/// <summary>Takes mails away.</summary>
internal interface IMailCarrier
{
    /// <summary>Opens the way out; a fault here is a fault for every mail.</summary>
    Task<IMailRound> BeginAsync(CancellationToken stop);
}

/// <summary>One way out, for several mails.</summary>
internal interface IMailRound : IAsyncDisposable
{
    Task CarryAsync(Guid id, MimeMessage message, CancellationToken stop);
}

/// <summary>By the server there is now, or as files where there is none.</summary>
internal sealed class ChosenCarrier(MailPlace place) : IMailCarrier
{
    public Task<IMailRound> BeginAsync(CancellationToken stop) => (place.Server is null ? (IMailCarrier)new FolderCarrier(place) : new SmtpCarrier(place)).BeginAsync(stop);
}

/// <summary>By SMTP, encrypted wherever the server offers it.</summary>
internal sealed class SmtpCarrier(MailPlace place) : IMailCarrier
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<IMailRound> BeginAsync(CancellationToken stop)
    {
        var server = place.Server!;
        var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(server.Host, server.Port > 0 ? server.Port : 0, Security(server), stop);
            if (place.User is { } user)
                await client.AuthenticateAsync(user, place.Password ?? "", stop);
            return new Round(client);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>A password never crosses a network in the clear.</summary>
    private SecureSocketOptions Security(Uri server) => server.Scheme is "smtps" ? SecureSocketOptions.SslOnConnect
        : place.User is null || server.IsLoopback ? SecureSocketOptions.StartTlsWhenAvailable
        : SecureSocketOptions.StartTls;

    private sealed class Round(SmtpClient client) : IMailRound
    {
        public async Task CarryAsync(Guid id, MimeMessage message, CancellationToken stop) => await client.SendAsync(message, stop);

        public async ValueTask DisposeAsync()
        {
            try
            {
                if (client.IsConnected)
                    await client.DisconnectAsync(quit: true);
            }
            catch (Exception fault) when (MailFaults.CodeOf(fault) is not null)
            {
                // What was taken is taken; a server that does not say goodbye changes nothing.
                client.Dispose();
                return;
            }

            client.Dispose();
        }
    }
}

/// <summary>As files that every mail program opens, for a clinic without a mail server.</summary>
internal sealed class FolderCarrier(MailPlace place) : IMailCarrier, IMailRound
{
    public Task<IMailRound> BeginAsync(CancellationToken stop)
    {
        OwnFolder.Create(place.Folder);
        return Task.FromResult<IMailRound>(this);
    }

    /// <summary>Named by the mail, so that carrying it again writes the same file again.</summary>
    public async Task CarryAsync(Guid id, MimeMessage message, CancellationToken stop)
    {
        var (half, whole) = (Path.Combine(place.Folder, $".{id:N}"), Path.Combine(place.Folder, $"{id:N}.eml"));
        await using (var file = File.Create(half))
            await message.WriteToAsync(file, stop);
        File.Move(half, whole, overwrite: true);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>Faults of a mail server in a word that may be logged and kept.</summary>
internal static class MailFaults
{
    /// <returns>Null when it is a fault of ours.</returns>
    public static string? CodeOf(Exception fault) => fault switch
    {
        SmtpCommandException refused => $"smtp-{(int)refused.StatusCode}",
        AuthenticationException or SaslException => "smtp-sign-in",
        SslHandshakeException => "smtp-tls",
        SmtpProtocolException or ServiceNotConnectedException or ServiceNotAuthenticatedException => "smtp-broken-off",
        NotSupportedException => "smtp-no-tls",
        SocketException or TimeoutException => "smtp-unreachable",
        IOException or UnauthorizedAccessException => "not-written",
        OperationCanceledException => "smtp-too-slow",
        ParseException => "address",
        _ => null,
    };

    /// <summary>Whether only this one mail was refused, and the next may be tried at once.</summary>
    public static bool IsOfOneMail(Exception fault) => fault is ParseException or SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted };
}
