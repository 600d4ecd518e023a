using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Web.Access.Rescue;
using Kith.Web.Storage;
using Kith.Web.Tests.Audit;

namespace Kith.Web.Tests.Access;

/// <summary>What <c>kith user add, reset and disable</c> do.</summary>
public sealed class RescueTests
{
    private const string Ruth = "therapist@test.example";

    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Somebody_who_is_added_signs_in_and_is_noted(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var (refusal, password) = await ActAsync(clinic, user => user.AddAsync("new@test.example", "Noor New", Role.Administrator, CancellationToken.None));
        Assert.Null(refusal);
        Assert.Equal("/accounts", (await clinic.Stranger().EnterAsync("new@test.example", password!)).Path);
        Assert.Contains(await clinic.EntriesAsync(), e => e.Why == "user-added");
        Assert.Equal("access.address-taken", (await ActAsync(clinic, user => user.AddAsync(Ruth, "Again", Role.Therapist, CancellationToken.None))).Refusal!.Code);
        Assert.Equal("access.not-an-address", (await ActAsync(clinic, user => user.AddAsync("nobody", "Again", Role.Therapist, CancellationToken.None))).Refusal!.Code);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Somebody_who_is_reset_is_signed_out_loses_the_second_step_and_signs_in_with_the_new_password(Database database)
    {
        await using var clinic = await StrictClinic.OpenAsync(database);
        var ruth = clinic.Stranger();
        await ruth.EnterAsync(Ruth);
        await ruth.SetUpAppAsync(clinic);
        Assert.Equal("/caseload", (await ruth.OpenAsync("/caseload")).Path);
        var (refusal, password) = await ActAsync(clinic, user => user.ResetAsync(Ruth, CancellationToken.None));
        Assert.Null(refusal);
        clinic.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.StartsWith("/sign-in", (await ruth.OpenAsync("/caseload")).Path, StringComparison.Ordinal);
        Assert.Equal("access.not-taken", (await clinic.Stranger().EnterAsync(Ruth)).RefusalCode);
        Assert.Equal("/account", (await clinic.Stranger().EnterAsync(Ruth, password!)).Path);
        Assert.Contains(await clinic.EntriesAsync(), e => e is { Why: "user-reset" } && e.UserId == TestClinic.TherapistId);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Somebody_who_is_disabled_is_signed_out_and_stays_out_until_reset(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var ruth = await clinic.TherapistAsync();
        Assert.Null((await ActAsync(clinic, user => user.DisableAsync(Ruth, CancellationToken.None))).Refusal);
        clinic.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.StartsWith("/sign-in", (await ruth.OpenAsync("/caseload")).Path, StringComparison.Ordinal);
        Assert.Equal("access.not-taken", (await clinic.Stranger().EnterAsync(Ruth)).RefusalCode);
        var (_, password) = await ActAsync(clinic, user => user.ResetAsync(Ruth, CancellationToken.None));
        Assert.Equal("/today", (await clinic.Stranger().EnterAsync(Ruth, password!)).Path);
        Assert.Equal("access.nobody", (await ActAsync(clinic, user => user.DisableAsync("nobody@test.example", CancellationToken.None))).Refusal!.Code);
    }

    private static async Task<(Refusal? Refusal, string? Password)> ActAsync(TestClinic clinic, Func<RescueAccount, Task<Refusal?>> act)
    {
        await using var scope = clinic.Services.CreateAsyncScope();
        var user = scope.ServiceProvider.GetRequiredService<RescueAccount>();
        return (await act(user), user.Password);
    }
}
