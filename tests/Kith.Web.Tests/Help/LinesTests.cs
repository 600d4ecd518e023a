using Kith.Clinical.Safety;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Help;

/// <summary>An administrator calls the lines, and clients see what came of it.</summary>
public sealed class LinesTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_line_that_answered_is_not_to_be_checked_for_ninety_days(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var lines = await (await clinic.AdministratorAsync()).OpenAsync("/help/lines");
        Assert.Contains("lines are waiting for a call", lines.Words, StringComparison.Ordinal);
        var key = CrisisLines.Find("GB")!.Lines[0].Key;
        var called = await lines.SendAsync("check-line", ("Line", key));
        Assert.Null(called.RefusalCode);

        clinic.Time.Advance(TimeSpan.FromDays(91));
        Assert.Contains("Check this number", await NowAsync(clinic), StringComparison.Ordinal);
        await (await (await clinic.AdministratorAsync()).OpenAsync("/help/lines")).SendAsync("check-line", ("Line", key));
        Assert.DoesNotContain("Check this number", await NowAsync(clinic), StringComparison.Ordinal);
        Assert.Equal(2, await clinic.InDatabaseAsync(db => db.Set<CrisisLineCheck>().CountAsync()));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_clinics_own_line_is_shown_first_until_it_is_taken_off_with_a_reason(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var added = await (await (await clinic.AdministratorAsync()).OpenAsync("/help/lines"))
            .SendAsync("add-line", ("Service", "Crisis team of the borough"), ("Call", "020 7946 0000"), ("Text", ""), ("Hours", "PartOfTheDay"));
        Assert.Contains("Crisis team of the borough", added.Words, StringComparison.Ordinal);

        var therapist = await clinic.TherapistAsync();
        Assert.Equal("tel:02079460000", (await therapist.OpenAsync("/help")).Document.QuerySelector(".calls a")!.GetAttribute("href"));
        Assert.DoesNotContain("Crisis team", (await clinic.Stranger().OpenAsync("/help?country=GB")).Words, StringComparison.Ordinal);

        var id = (await clinic.InDatabaseAsync(db => db.Set<OwnCrisisLine>().SingleAsync())).Id;
        Assert.Equal("safety.line-without-reason", (await added.SendAsync("withdraw-line", ("Line", id.ToString()), ("Because", ""))).RefusalCode);
        await added.SendAsync("withdraw-line", ("Line", id.ToString()), ("Because", "The team moved."));
        Assert.DoesNotContain("Crisis team", (await therapist.OpenAsync("/help")).Words, StringComparison.Ordinal);
        Assert.Equal("The team moved.", (await clinic.InDatabaseAsync(db => db.Set<OwnCrisisLine>().SingleAsync())).WithdrawnBecause);
    }

    [Theory]
    [InlineData("Crisis team", "", "", "safety.line-without-number")]
    [InlineData("Crisis team", "call us", "", "safety.line-not-a-number")]
    [InlineData("Crisis team", "", "javascript:1", "safety.line-not-a-number")]
    [InlineData("Samaritans", "116 123", "", "safety.line-there")]
    [InlineData("", "116 123", "", "form.missing")]
    public async Task A_line_that_helps_nobody_is_not_added_and_what_was_typed_stays(string service, string call, string text, string code)
    {
        await using var clinic = await TestClinic.OpenAsync();
        var refused = await (await (await clinic.AdministratorAsync()).OpenAsync("/help/lines"))
            .SendAsync("add-line", ("Service", service), ("Call", call), ("Text", text), ("Hours", "DayAndNight"));
        Assert.Equal(code, refused.RefusalCode);
        Assert.Equal(call, refused.Fields("add-line")["Form.Call"].Single());
        Assert.Equal(0, await clinic.InDatabaseAsync(db => db.Set<OwnCrisisLine>().CountAsync()));
    }

    [Fact]
    public async Task A_hand_made_line_cannot_be_checked()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var refused = await (await (await clinic.AdministratorAsync()).OpenAsync("/help/lines")).SendAsync("check-line", ("Line", "Nobody|1|"));
        Assert.Equal("safety.line-gone", refused.RefusalCode);
    }

    [Fact]
    public async Task Only_an_administrator_keeps_the_lines()
    {
        await using var clinic = await TestClinic.OpenAsync();
        Assert.NotEqual(System.Net.HttpStatusCode.OK, (await (await clinic.TherapistAsync()).OpenAsync("/help/lines")).Status);
    }

    /// <summary>The lines of the place where the clinic is, as they stand first on the page.</summary>
    private static async Task<string> NowAsync(TestClinic clinic) => (await (await clinic.TherapistAsync()).OpenAsync("/help")).Document.QuerySelector(".care")!.TextContent;
}
