using MimeKit;

namespace Kith.Web.Mail;

/// <summary>One mail at once, to see whether a mail server takes it.</summary>
internal static class TestMail
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <returns>Null when it was taken; otherwise the fault in a word.</returns>
    public static async Task<string?> SendAsync(MailPlace place, string to, CancellationToken stop)
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(stop);
        soon.CancelAfter(Patience);
        try
        {
            var message = new MimeMessage { Subject = "Kith can send mail", Body = new TextPart("plain") { Text = "This mail tries out the mail server of your clinic. Nothing has to be done.\n" } };
            message.From.Add(MailboxAddress.Parse(place.From));
            message.To.Add(MailboxAddress.Parse(to));
            message.Headers.Add("Auto-Submitted", "auto-generated");
            await using var round = await new SmtpCarrier(place).BeginAsync(soon.Token);
            await round.CarryAsync(Guid.CreateVersion7(), message, soon.Token);
            return null;
        }
        catch (Exception fault) when (!stop.IsCancellationRequested && MailFaults.CodeOf(fault) is { } code)
        {
            return code;
        }
    }
}
