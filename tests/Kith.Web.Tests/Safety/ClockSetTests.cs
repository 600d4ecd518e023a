using Kith.Clinical.Safety;
using Kith.Web.Storage;

namespace Kith.Web.Tests.Safety;

/// <summary>Somebody sets the machine's clock while an answer about safety waits: by an hour, either way.</summary>
public sealed class ClockSetTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Set_an_hour_on_the_next_is_asked_once_and_the_one_after_only_when_the_time_has_gone_again(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        await clinic.SetWatchAsync(onCallFrom: "06:00");
        await clinic.HasWorryingAnswerAsync();
        clinic.Time.Advance(TimeSpan.FromMinutes(5));
        clinic.Time.AdjustTime(clinic.Time.GetUtcNow() + Hour);
        await RoundsAsync(clinic, minutes: 29);
        Assert.Equal([Asked.Owner, Asked.OnCall], (await clinic.StepsAsync()).Select(s => s.Asked!.Value));
        await RoundsAsync(clinic, minutes: 60);
        await IsInOrderAsync(clinic);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Set_an_hour_back_nobody_waits_an_hour_longer_and_nobody_is_asked_twice(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        await clinic.SetWatchAsync(onCallFrom: "06:00");
        await clinic.HasWorryingAnswerAsync();
        clinic.Time.Advance(TimeSpan.FromMinutes(20));
        clinic.Time.AdjustTime(clinic.Time.GetUtcNow() - Hour);
        await RoundsAsync(clinic, minutes: 29);
        Assert.Single(await clinic.StepsAsync());
        await RoundsAsync(clinic, minutes: 2);
        Assert.Equal(2, (await clinic.StepsAsync()).Count);
        await RoundsAsync(clinic, minutes: 60);
        await IsInOrderAsync(clinic);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Set_back_and_on_again_within_minutes_every_step_is_taken_once_and_in_order(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        await clinic.SetWatchAsync(onCallFrom: "06:00");
        await clinic.HasWorryingAnswerAsync();
        foreach (var hours in (int[])[-1, 1, 1, -1])
        {
            clinic.Time.AdjustTime(clinic.Time.GetUtcNow() + (hours * Hour));
            await RoundsAsync(clinic, minutes: 5);
        }

        await RoundsAsync(clinic, minutes: 120);
        await IsInOrderAsync(clinic);
    }

    [Fact]
    public async Task An_alert_that_was_acknowledged_stays_so_whatever_becomes_of_the_clock()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var course = await clinic.HasWorryingAnswerAsync();
        var alert = Assert.Single(await clinic.AlertsAsync());
        await (await (await clinic.TherapistAsync()).OpenAsync($"{course.Url}/safety/{alert.Id}")).SendAsync("acknowledge-alert");
        clinic.Time.AdjustTime(clinic.Time.GetUtcNow() - Hour);
        await RoundsAsync(clinic, minutes: 30);
        clinic.Time.AdjustTime(clinic.Time.GetUtcNow() + (3 * Hour));
        await RoundsAsync(clinic, minutes: 30);
        Assert.Equal([AlertEvent.Asked, AlertEvent.Acknowledged], (await clinic.StepsAsync()).Select(s => s.Event));
    }

    /// <summary>The job comes round every minute.</summary>
    private static async Task RoundsAsync(TestClinic clinic, int minutes)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            await clinic.MoveOnAsync();
            clinic.Time.Advance(TimeSpan.FromMinutes(1));
        }

        await clinic.MoveOnAsync();
    }

    /// <summary>Therapist, whoever is on call, every administrator: each asked once, and each told by one mail.</summary>
    private static async Task IsInOrderAsync(TestClinic clinic)
    {
        var steps = await clinic.StepsAsync();
        Assert.Equal([(1, Asked.Owner), (2, Asked.OnCall), (3, Asked.Administrators)], steps.Select(s => (s.Number, s.Asked!.Value)));
        Assert.Equal(
            ["administrator@test.example", "other@test.example", "therapist@test.example"],
            (await clinic.MailsAsync()).Select(m => m.To).Order(StringComparer.Ordinal));
    }
}
