using System.Net;
using Kith.Clinical.Safety;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Safety;

/// <summary>A clinician asks, finds, judges and writes it down.</summary>
public sealed class AssessRiskTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    private static readonly (string, string)[] Asked =
    [
        ("Contact", "ByPhone"), ("WishToBeDead", "Yes"), ("Thoughts", "Yes"), ("Method", "Yes"), ("Intention", "No"), ("Plan", "No"), ("Behaviour", "Never"), ("Agreed", "Calls at nine tomorrow."),
    ];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_answers_are_read_out_and_the_judgement_is_the_clinicians(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var course = await clinic.HasCourseAsync();
        var form = await (await clinic.TherapistAsync()).OpenAsync($"{course.Url}/safety/assess");
        var told = await form.SendAsync("assess-risk", Asked);
        Assert.Equal("safety.not-judged", told.RefusalCode);
        Assert.Contains("“Moderate”: the same day", told.Words, StringComparison.Ordinal);

        var kept = await told.SendAsync("assess-risk", ("Judged", "High"), ("JudgedBecause", "Alone tonight."));
        Assert.Null(kept.Refusal);
        Assert.Contains("The answers alone come to “Moderate”", kept.Words, StringComparison.Ordinal);
        Assert.Contains("Alone tonight.", kept.Words, StringComparison.Ordinal);
        Assert.Contains("Calls at nine tomorrow.", kept.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_closes_no_alert_and_stands_beside_it()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var course = await clinic.HasCourseAsync();
        await (await (await clinic.SignedInAsync(course.ClientEmail)).OpenAsync("/my/check-in?part=1&question=9")).SendAsync("check-in", ("Answer", "1"));
        clinic.Time.Advance(TimeSpan.FromMinutes(20));
        var therapist = await clinic.TherapistAsync();
        await (await therapist.OpenAsync($"{course.Url}/safety/assess")).SendAsync("assess-risk", [.. Asked, ("Judged", "Moderate")]);
        var safety = await therapist.OpenAsync($"{course.Url}/safety");
        Assert.Contains("▲ Open", safety.Words, StringComparison.Ordinal);
        var alert = await therapist.OpenAsync(safety.Document.QuerySelector(".risk a")!.GetAttribute("href")!);
        Assert.Contains("Assessed since: Moderate, the same day", alert.Words, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_was_recorded_wrongly_stays_readable_with_the_reason_and_a_client_reads_none_of_it(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var course = await clinic.HasCourseAsync();
        var therapist = await clinic.TherapistAsync();
        await (await therapist.OpenAsync($"{course.Url}/safety/assess")).SendAsync("assess-risk", [.. Asked, ("Judged", "Moderate")]);
        var threat = await (await therapist.OpenAsync($"{course.Url}/safety/threats")).SendAsync("record-threat", ("Words", "Said he would go there."), ("Person", "The neighbour"),
            ("Imminence", "WithinDays"), ("Jurisdiction", "England"), ("Duty", "Permissive"), ("Action", "Asked the supervisor; police told."), ("ActedAt", "08:10"));
        Assert.Null(threat.Refusal);
        Assert.Contains("I may break confidence to warn or protect", threat.Words, StringComparison.Ordinal);
        var ids = await clinic.InDatabaseAsync(async db => new[] { (await db.Set<RiskAssessment>().SingleAsync()).Id, (await db.Set<Threat>().SingleAsync()).Id });
        foreach (var id in ids)
        {
            var asked = await therapist.OpenAsync($"{course.Url}/safety/withdraw/{id}");
            Assert.Equal("safety.withdrawal-without-reason", (await asked.SendAsync("withdraw-record", ("Because", " "))).RefusalCode);
            var gone = await asked.SendAsync("withdraw-record", ("Because", "It was about another client."));
            Assert.Contains("It was about another client.", gone.Words, StringComparison.Ordinal);
            Assert.Contains("Withdrawn by Ruth Therapist", gone.Words, StringComparison.Ordinal);
        }

        var client = await clinic.SignedInAsync(course.ClientEmail);
        Assert.NotEqual(HttpStatusCode.OK, (await client.OpenAsync($"{course.Url}/safety")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await (await clinic.OtherTherapistAsync()).OpenAsync($"{course.Url}/safety/withdraw/{ids[0]}")).Status);
    }

    [Fact]
    public async Task A_threat_said_to_be_acted_on_later_today_is_refused_and_kept_as_typed()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var course = await clinic.HasCourseAsync();
        var refused = await (await (await clinic.TherapistAsync()).OpenAsync($"{course.Url}/safety/threats")).SendAsync("record-threat", ("Words", "Said he would go there."),
            ("Imminence", "Now"), ("Jurisdiction", "England"), ("Duty", "None"), ("Action", "Will call."), ("ActedAt", "23:00"));
        Assert.Equal("safety.acted-in-future", refused.RefusalCode);
        Assert.Equal("23:00", refused.Fields("record-threat")["Form.ActedAt"].Single());
    }
}
