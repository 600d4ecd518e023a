using Kith.Web.Mail;
using Kith.Web.Storage;
using Kith.Web.Tests.Reminders;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Mail;

/// <summary>A reminder through a real SMTP server, read where it arrives.</summary>
public sealed class SmtpTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_reminder_waits_while_the_server_is_down_and_arrives_once_when_it_is_back(Database database)
    {
        using var server = new MailServer();
        await using var clinic = await TestClinic.OpenAsync(database, services => services.AddSingleton(new MailPlace(server.Address, "", new("https://clinic.example/"))));
        var nora = await clinic.HasCourseAsync("Nora Quill");
        await MakeRemindersTests.AgreesAsync(clinic, nora, "1");
        await MakeRemindersTests.GoesToAsync(clinic, 8, 10, 0);
        Assert.Equal(0, await MakeRemindersTests.RunAsync(clinic));
        Assert.Equal("smtp-unreachable", await clinic.InDatabaseAsync(db => db.Set<OutgoingMail>().Select(m => m.LastFault).SingleAsync()));

        await server.StartAsync();
        await MakeRemindersTests.GoesToAsync(clinic, 8, 12, 0);
        Assert.Equal(1, await MakeRemindersTests.RunAsync(clinic));
        Assert.Equal(0, await MakeRemindersTests.RunAsync(clinic));

        var mail = Assert.Single(await server.ReadAsync());
        Assert.Equal([nora.ClientEmail], mail.To.Mailboxes.Select(m => m.Address));
        Assert.Equal(["sender@clinic.example"], mail.From.Mailboxes.Select(m => m.Address));
        Assert.Equal("You have something to fill in before your appointment", mail.Subject);
        Assert.Contains("https://clinic.example/my/check-in", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("https://clinic.example/reminders/no-more/", mail.Headers["List-Unsubscribe"], StringComparison.Ordinal);
        Assert.DoesNotContain("Nora", mail.ToString(), StringComparison.Ordinal);
    }
}
