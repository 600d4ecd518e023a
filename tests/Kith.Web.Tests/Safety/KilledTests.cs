using System.Net;
using Kith.Clinical.Measures;
using Kith.Clinical.Safety;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Kith.Web.Tests.Host;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Safety;

/// <summary>The program is killed while an answer about safety is on its way: nobody ever has the answer without the alert.</summary>
public sealed class KilledTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Between_the_answer_and_the_alert_neither_is_kept_and_given_again_both_are_there_once(Database database)
    {
        await using var clinic = await ServedClinic.OpenAsync(database);
        var phone = await clinic.ClientAsync();
        var ninth = await (await phone.OpenAsync("/my/check-in?part=1&question=8")).SendAsync("check-in", ("Answer", "3"), ("Press", "next"));
        Assert.Equal(Worry.Ninth, ninth.Path);
        await clinic.HangAtAsync("INSERT", "safety_alerts");
        var sent = ninth.SendAsync("check-in", ("Answer", "1"), ("Press", "next"));
        await clinic.HangsAsync();
        await clinic.KillAsync();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => sent);
        await clinic.LetGoAsync();

        await clinic.StartAsync();
        Assert.Equal([3, null], (await AnswersAsync(clinic)).Skip(7));
        await IsToldAsync(clinic, times: 0);
        var again = await phone.OpenAsync(Worry.Ninth);
        Assert.Empty(again.Document.QuerySelectorAll("input[name='Form.Answer'][checked]"));

        var care = await ninth.SendAsync("check-in", ("Answer", "1"), ("Press", "next"));
        Assert.Equal("/my/check-in?part=1&care=9", care.Path);
        Assert.Equal([3, 1], (await AnswersAsync(clinic)).Skip(7));
        await IsToldAsync(clinic, times: 1);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task After_both_were_kept_and_before_the_client_heard_of_it_sent_again_it_is_told_once_and_help_is_shown(Database database)
    {
        await using var clinic = await ServedClinic.OpenAsync(database);
        var phone = await clinic.ClientAsync();
        var ninth = await phone.OpenAsync(Worry.Ninth);

        // Between the saving and the answer lies only the sweeping out of old forms.
        await clinic.Records.WriteAsync(new SentForm { ClinicId = TestClinic.ClinicId, Key = Guid.CreateVersion7(), Content = "", SentAt = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero) });
        await clinic.HangAtAsync("DELETE", "sent_forms");
        var sent = ninth.SendAsync("check-in", ("Answer", "2"), ("Press", "next"));
        await clinic.HangsAsync();
        await clinic.KillAsync();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => sent);
        await clinic.LetGoAsync();
        Assert.Equal([2], (await AnswersAsync(clinic)).Skip(8));
        await IsToldAsync(clinic, times: 1);

        await clinic.StartAsync();
        var care = await ninth.SendAsync("check-in", ("Answer", "2"), ("Press", "next"));
        Assert.Equal((HttpStatusCode.OK, "/my/check-in?part=1&care=9"), (care.Status, care.Path));
        Assert.Contains("Your therapist has been told about this answer.", care.Words, StringComparison.Ordinal);
        Assert.Equal([2], (await AnswersAsync(clinic)).Skip(8));
        await IsToldAsync(clinic, times: 1);
    }

    private static Task<int?[]> AnswersAsync(ServedClinic clinic) =>
        clinic.Records.InDatabaseAsync(db => db.Set<Response>().AsNoTracking().Select(r => r.Answers).SingleAsync());

    /// <summary>The therapist's alert, the step that asks them, and the mail.</summary>
    private static async Task IsToldAsync(ServedClinic clinic, int times)
    {
        Assert.Equal(times, (await clinic.Records.AlertsAsync()).Count);
        Assert.Equal(Enumerable.Repeat(Asked.Owner, times), (await clinic.Records.StepsAsync()).Select(s => s.Asked!.Value));
        Assert.Equal(times, (await clinic.Records.MailsAsync()).Count);
    }
}
