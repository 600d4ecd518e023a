using Kith.Clinical.Access;
using Kith.Web.Mail;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Kith.Web.Tests.Mail;

/// <summary>Mails wait in the database until they are sent, once.</summary>
public sealed class SendMailTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Fact]
    public async Task Without_a_server_a_mail_becomes_a_file_that_mail_programs_open()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var mail = Mail("one");
        await clinic.WriteAsync(mail);

        Assert.Equal(1, await SendAsync(clinic));

        var file = Assert.Single(Directory.GetFiles(clinic.Services.GetRequiredService<MailPlace>().Folder));
        var read = await MimeMessage.LoadAsync(file);
        Assert.Equal(("Subject one", "nora@client.example", "Words one"), (read.Subject, read.To.Mailboxes.Single().Address, read.TextBody?.Trim()));
        var kept = await OnlyAsync(clinic);
        Assert.Equal((MailEnd.Sent, "", ""), (kept.End!.Value, kept.To, kept.Text));
        Assert.Equal(0, await SendAsync(clinic));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_server_that_is_down_for_a_day_loses_nothing_and_gets_each_mail_once(Database database)
    {
        var server = new Server { IsDown = true };
        await using var clinic = await TestClinic.OpenAsync(database, services => services.AddSingleton<IMailCarrier>(server));
        await clinic.WriteAsync([.. Enumerable.Range(1, 120).Select(i => Mail($"{i}"))]);
        for (var minute = 0; minute < 24 * 60; minute += 5)
        {
            Assert.Equal(0, await SendAsync(clinic));
            clinic.Time.Advance(TimeSpan.FromMinutes(5));
        }

        Assert.InRange(server.Knocks, 20, 200);
        server.IsDown = false;
        clinic.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(120, await SendAsync(clinic));
        Assert.Equal(0, await SendAsync(clinic));
        Assert.Equal(120, server.Got.Distinct().Count());
        Assert.Equal(120, server.Got.Count);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Two_machines_at_once_send_each_mail_once(Database database)
    {
        var server = new Server();
        await using var clinic = await TestClinic.OpenAsync(database, services => services.AddSingleton<IMailCarrier>(server));
        await clinic.WriteAsync([.. Enumerable.Range(1, 300).Select(i => Mail($"{i}"))]);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SendAsync(clinic))));
        await SendAsync(clinic);

        Assert.Equal(300, server.Got.Count);
        Assert.Equal(300, server.Got.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_mail_about_an_alert_goes_before_reminders_by_the_hundred(Database database)
    {
        var server = new Server();
        await using var clinic = await TestClinic.OpenAsync(database, services => services.AddSingleton<IMailCarrier>(server));
        await clinic.WriteAsync([.. Enumerable.Range(1, 120).Select(i => Mail($"{i}", kind: "others"))]);
        var urgent = Mail("alert");
        await clinic.WriteAsync(urgent);

        Assert.Equal(121, await SendAsync(clinic));

        // What a batch holds leaves in any order; none of the two batches that follow is waited for.
        Assert.Contains(urgent.Id, server.Got.Take(50));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_mail_of_one_clinic_does_not_wait_for_all_mails_of_another(Database database)
    {
        var server = new Server();
        await using var clinic = await TestClinic.OpenAsync(database, services => services.AddSingleton<IMailCarrier>(server));
        var (first, second) = (new Guid("018f0000-0000-7000-8000-000000000001"), new Guid("018f0000-0000-7000-8000-0000000000bb"));
        await clinic.WriteAsync([.. new[] { first, second }.Select(id => new Clinic { ClinicId = id, Name = "Another", Country = "GB", TimeZone = "Europe/London" })]);
        foreach (var id in new[] { TestClinic.ClinicId, first })
        {
            await clinic.InDatabaseAsync(async db =>
            {
                db.AddRange(Enumerable.Range(1, 120).Select(i => Mail($"{i}", kind: "others")));
                return await db.SaveChangesAsync();
            }, id);
        }

        var urgent = Mail("alert");
        await clinic.InDatabaseAsync(async db =>
        {
            db.Add(urgent);
            return await db.SaveChangesAsync();
        }, second);

        Assert.Equal(241, await SendAsync(clinic));
        Assert.Contains(urgent.Id, server.Got.Take(101));
    }

    [Fact]
    public async Task One_refused_address_holds_nobody_else_up()
    {
        var server = new Server { Refuses = "no-such" };
        await using var clinic = await TestClinic.OpenAsync(also: services => services.AddSingleton<IMailCarrier>(server));
        await clinic.WriteAsync(Mail("1"), Mail("2", to: "no-such@client.example"), Mail("3"), Mail("4", to: "not an address"));

        Assert.Equal(2, await SendAsync(clinic));

        var waiting = await clinic.InDatabaseAsync(db => db.Set<OutgoingMail>().AsNoTracking().Where(m => m.DoneAt == null).OrderBy(m => m.Key).ToListAsync());
        Assert.Equal(["smtp-550", "address"], waiting.Select(m => m.LastFault));
        clinic.Time.Advance(TimeSpan.FromDays(6));
        await SendAsync(clinic);
        Assert.Equal(2, await clinic.InDatabaseAsync(db => db.Set<OutgoingMail>().CountAsync(m => m.End == MailEnd.GivenUp && m.To == "")));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task A_clock_moved_by_an_hour_holds_no_mail_back(int hours)
    {
        var server = new Server();
        await using var clinic = await TestClinic.OpenAsync(also: services => services.AddSingleton<IMailCarrier>(server));
        await clinic.WriteAsync(Mail("1", madeAt: clinic.Time.GetUtcNow().AddHours(-hours)));
        Assert.Equal(1, await SendAsync(clinic));
    }

    [Fact]
    public async Task A_mail_of_a_machine_that_died_goes_when_its_claim_has_run_out_also_after_the_clock_was_set_back()
    {
        var server = new Server();
        await using var clinic = await TestClinic.OpenAsync(also: services => services.AddSingleton<IMailCarrier>(server));
        var now = clinic.Time.GetUtcNow();
        await clinic.WriteAsync(Mail("soon", leasedUntil: now.AddMinutes(5)), Mail("before the clock went back", leasedUntil: now.AddMinutes(65)));
        Assert.Equal(1, await SendAsync(clinic));
        clinic.Time.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(1, await SendAsync(clinic));
    }

    [Fact]
    public async Task The_same_thing_cannot_be_mailed_twice_and_what_is_useless_by_now_is_not_mailed()
    {
        var server = new Server();
        await using var clinic = await TestClinic.OpenAsync(also: services => services.AddSingleton<IMailCarrier>(server));
        await clinic.WriteAsync(Mail("1", uselessAt: clinic.Time.GetUtcNow()));
        await Assert.ThrowsAsync<DbUpdateException>(() => clinic.WriteAsync(Mail("1")));
        Assert.Equal(0, await SendAsync(clinic));
        Assert.Equal(MailEnd.NotWanted, (await OnlyAsync(clinic)).End);
    }

    [Theory]
    [InlineData("smtp://mail.example.org:587?from=clinic%40example.org", "clinic@example.org")]
    [InlineData("smtp://someone%40example.org:secret@mail.example.org", "someone@example.org")]
    [InlineData("smtps://mail.example.org", "kith@clinic.example")]
    public void The_sender_is_said_with_the_server(string server, string from) =>
        Assert.Equal(from, new MailPlace(MailPlace.Read(server), "", new("https://clinic.example/")).From);

    [Theory]
    [InlineData("mail.example.org")]
    [InlineData("https://mail.example.org")]
    [InlineData("smtp://")]
    public void What_is_no_mail_server_is_not_taken_for_one(string text) => Assert.Null(MailPlace.Read(text));

    internal static async Task<int> SendAsync(TestClinic clinic)
    {
        await using var scope = clinic.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SendMail>().RunAsync(CancellationToken.None);
    }

    private static Task<OutgoingMail> OnlyAsync(TestClinic clinic) => clinic.InDatabaseAsync(db => db.Set<OutgoingMail>().AsNoTracking().SingleAsync());

    private static OutgoingMail Mail(
        string key, string to = "nora@client.example", DateTimeOffset? madeAt = null, DateTimeOffset? leasedUntil = null, DateTimeOffset? uselessAt = null, string kind = "") => new()
    {
        Id = Guid.CreateVersion7(), Key = key, Kind = kind, To = to, Subject = $"Subject {key}", Text = $"Words {key}",
        MadeAt = madeAt ?? new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), LeasedUntil = leasedUntil, UselessAt = uselessAt,
        LeasedBy = leasedUntil is null ? null : Guid.CreateVersion7(),
    };

    /// <summary>A mail server that does what a test wants.</summary>
    private sealed class Server : IMailCarrier, IMailRound
    {
        private readonly Lock order = new();

        public bool IsDown { get; set; }

        public string? Refuses { get; init; }

        public int Knocks { get; private set; }

        public List<Guid> Got { get; } = [];

        public Task<IMailRound> BeginAsync(CancellationToken stop)
        {
            Knocks++;
            return IsDown ? throw new System.Net.Sockets.SocketException(111) : Task.FromResult<IMailRound>(this);
        }

        public Task CarryAsync(Guid id, MimeMessage message, CancellationToken stop)
        {
            if (Refuses is { } word && message.To.ToString().Contains(word, StringComparison.Ordinal))
                throw new MailKit.Net.Smtp.SmtpCommandException(MailKit.Net.Smtp.SmtpErrorCode.RecipientNotAccepted, MailKit.Net.Smtp.SmtpStatusCode.MailboxUnavailable, message.To.Mailboxes.Single(), "");
            lock (order)
                Got.Add(id);
            return Task.CompletedTask;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
