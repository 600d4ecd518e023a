using Kith.Clinical.Safety;
using Kith.Web.Mail;
using Kith.Web.Storage;
using Kith.Web.Tests.Safety;

namespace Kith.Web.Tests.Mail;

/// <summary>The mail server is away for a day, and on that day somebody answers that life is not worth living.</summary>
public sealed class AlertMailTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_clock_goes_on_without_mail_and_when_the_server_is_back_everybody_is_told_once(Database database)
    {
        using var server = new MailServer();
        await using var clinic = await TestClinic.OpenAsync(database, services => services.AddSingleton(new MailPlace(server.Address, "", new("https://clinic.example/"))));
        var began = clinic.Time.GetUtcNow();
        await clinic.SetWatchAsync();
        await clinic.HasWorryingAnswerAsync();
        for (var minute = 0; minute < 24 * 60; minute += 15)
        {
            await clinic.MoveOnAsync();
            Assert.Equal(0, await SendMailTests.SendAsync(clinic));
            clinic.Time.Advance(TimeSpan.FromMinutes(15));
        }

        Assert.Equal(
            [(Asked.Owner, 0), (Asked.OnCall, 30), (Asked.Administrators, 60)],
            (await clinic.StepsAsync()).Select(s => (s.Asked!.Value, (int)(s.At - began).TotalMinutes)));

        await server.StartAsync();
        clinic.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(3, await SendMailTests.SendAsync(clinic));
        Assert.Equal(0, await SendMailTests.SendAsync(clinic));
        var arrived = await server.ReadAsync();
        Assert.Equal(
            ["administrator@test.example", "other@test.example", "therapist@test.example"],
            arrived.Select(m => m.To.Mailboxes.Single().Address).Order(StringComparer.Ordinal));
        Assert.All(arrived, m => Assert.DoesNotContain("Nora", m.ToString(), StringComparison.Ordinal));
        Assert.All(await clinic.MailsAsync(), m => Assert.Equal((MailEnd.Sent, ""), (m.End!.Value, m.Text)));
        Assert.True(Assert.Single(await clinic.AlertsAsync()).IsOpen);
    }
}
