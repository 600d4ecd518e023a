using System.Net;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Access;

/// <summary>Codes from an app and codes on paper, from setting them up to losing them.</summary>
public sealed class SecondStepTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_therapist_sets_up_an_app_before_anything_else_and_is_asked_for_it_from_then_on(Database database)
    {
        await using var clinic = await StrictClinic.OpenAsync(database);
        var ruth = clinic.Stranger();
        var first = await ruth.EnterAsync(StrictClinic.Ruth);
        Assert.Equal("/account", first.Path);
        Assert.Contains("One thing before you can work here", first.Words, StringComparison.Ordinal);
        Assert.Equal("/account", (await ruth.OpenAsync("/today")).Path);
        Assert.Equal("/account", (await ruth.OpenAsync("/")).Path);

        var (secret, shown) = await ruth.SetUpAppAsync(clinic);
        Assert.Equal(8, StrictClinic.CodesOn(shown).Count);
        Assert.Equal("/today", (await ruth.OpenAsync("/today")).Path);

        clinic.Time.Advance(TimeSpan.FromSeconds(30));
        var again = clinic.Stranger();
        var step = await again.EnterAsync(StrictClinic.Ruth, back: "/caseload");
        Assert.Contains("One more step", step.Words, StringComparison.Ordinal);
        Assert.StartsWith("/sign-in", (await again.OpenAsync("/today")).Path, StringComparison.Ordinal);
        Assert.Equal("/caseload", (await step.SendAsync("/sign-in/code", ("code", clinic.CodeOf(secret)))).Path);
        Assert.Equal("/today", (await again.OpenAsync("/today")).Path);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_code_is_taken_once_and_neither_a_wrong_nor_an_old_one_is(Database database)
    {
        await using var clinic = await StrictClinic.OpenAsync(database);
        var ruth = clinic.Stranger();
        await ruth.EnterAsync(StrictClinic.Ruth);
        var (secret, _) = await ruth.SetUpAppAsync(clinic);
        var used = clinic.CodeOf(secret);
        var step = await clinic.Stranger().EnterAsync(StrictClinic.Ruth);
        Assert.Equal("access.code-not-taken", (await step.SendAsync("/sign-in/code", ("code", used))).RefusalCode);

        clinic.Time.Advance(TimeSpan.FromSeconds(30));
        var next = clinic.CodeOf(secret);
        Assert.Equal("access.code-not-taken", (await step.SendAsync("/sign-in/code", ("code", next == "000000" ? "000001" : "000000"))).RefusalCode);
        Assert.Equal("/today", (await step.SendAsync("/sign-in/code", ("code", $"{next[..3]} {next[3..]}"))).Path);
        Assert.Equal("access.code-not-taken", (await (await clinic.Stranger().EnterAsync(StrictClinic.Ruth)).SendAsync("/sign-in/code", ("code", next))).RefusalCode);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_code_on_paper_stands_in_once_however_it_is_typed(Database database)
    {
        await using var clinic = await StrictClinic.OpenAsync(database);
        var ruth = clinic.Stranger();
        await ruth.EnterAsync(StrictClinic.Ruth);
        var codes = StrictClinic.CodesOn((await ruth.SetUpAppAsync(clinic)).Shown);
        var typed = codes[0].Replace(" ", "-", StringComparison.Ordinal);
        Assert.Equal("/today", (await (await clinic.Stranger().EnterAsync(StrictClinic.Ruth)).SendAsync("/sign-in/code", ("code", typed))).Path);
        Assert.Equal("access.code-not-taken", (await (await clinic.Stranger().EnterAsync(StrictClinic.Ruth)).SendAsync("/sign-in/code", ("code", typed))).RefusalCode);
        Assert.Contains("7 are left", (await ruth.OpenAsync("/account")).Words, StringComparison.Ordinal);

        var renewed = await (await ruth.OpenAsync("/account/codes")).SendAsync("new-codes", ("Current", TestClinic.Password));
        Assert.Equal(8, StrictClinic.CodesOn(renewed).Count);
        Assert.Equal("access.code-not-taken", (await (await clinic.Stranger().EnterAsync(StrictClinic.Ruth)).SendAsync("/sign-in/code", ("code", codes[1]))).RefusalCode);
        Assert.Equal("/today", (await (await clinic.Stranger().EnterAsync(StrictClinic.Ruth)).SendAsync("/sign-in/code", ("code", StrictClinic.CodesOn(renewed)[1]))).Path);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Five_wrong_codes_wait_even_for_the_right_one(Database database)
    {
        await using var clinic = await StrictClinic.OpenAsync(database);
        var ruth = clinic.Stranger();
        await ruth.EnterAsync(StrictClinic.Ruth);
        var (secret, _) = await ruth.SetUpAppAsync(clinic);
        var step = await clinic.Stranger().EnterAsync(StrictClinic.Ruth);
        clinic.Time.Advance(TimeSpan.FromSeconds(30));
        for (var i = 0; i < 5; i++)
            await step.SendAsync("/sign-in/code", ("code", "12345"));
        Assert.Equal("access.code-not-taken", (await step.SendAsync("/sign-in/code", ("code", clinic.CodeOf(secret)))).RefusalCode);
        clinic.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal("/today", (await step.SendAsync("/sign-in/code", ("code", clinic.CodeOf(secret)))).Path);
    }

    [Fact]
    public async Task The_second_step_runs_out_after_ten_minutes_and_is_nothing_without_the_first()
    {
        await using var clinic = await StrictClinic.OpenAsync(Database.Sqlite);
        var ruth = clinic.Stranger();
        await ruth.EnterAsync(StrictClinic.Ruth);
        var (secret, _) = await ruth.SetUpAppAsync(clinic);
        var step = await clinic.Stranger().EnterAsync(StrictClinic.Ruth);
        clinic.Time.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal("access.second-step-late", (await step.SendAsync("/sign-in/code", ("code", clinic.CodeOf(secret)))).RefusalCode);
    }

    [Fact]
    public async Task A_form_sent_after_the_sign_in_ran_out_is_kept_through_both_steps()
    {
        await using var clinic = await StrictClinic.OpenAsync(Database.Sqlite);
        var ruth = clinic.Stranger();
        await ruth.EnterAsync(StrictClinic.Ruth);
        var (secret, _) = await ruth.SetUpAppAsync(clinic);
        var form = await ruth.OpenAsync("/clients/add");
        await (await ruth.OpenAsync("/clients/add")).SendAsync("/sign-out");
        clinic.Time.Advance(TimeSpan.FromSeconds(30));

        var signIn = await form.SendAsync("add-client", ("Name", "Somebody whose name is long enough to be looked at again"), ("BornDay", "3"), ("BornMonth", "4"), ("BornYear", "1990"));
        var step = await signIn.SendAsync("/sign-in/enter", ("email", StrictClinic.Ruth), ("password", TestClinic.Password));
        var wrong = await step.SendAsync("/sign-in/code", ("code", "1"));
        var again = await wrong.SendAsync("/sign-in/code", ("code", clinic.CodeOf(secret)));
        Assert.Contains("What you wrote is still here", again.Words, StringComparison.Ordinal);
        Assert.StartsWith("/courses/begin/", (await again.SendAsync("/clients/add")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_code_sets_up_nothing_and_the_picture_stays()
    {
        await using var clinic = await StrictClinic.OpenAsync(Database.Sqlite);
        var ruth = clinic.Stranger();
        await ruth.EnterAsync(StrictClinic.Ruth);
        var page = await ruth.OpenAsync("/account/app");
        var refused = await page.SendAsync("add-app", ("Code", "12345"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "access.app-code"), (refused.Status, refused.RefusalCode));
        Assert.Equal(page.Document.QuerySelector(".spelt")!.TextContent, refused.Document.QuerySelector(".spelt")!.TextContent);
        Assert.Equal(page.Document.QuerySelector("svg.qr path")!.GetAttribute("d"), refused.Document.QuerySelector("svg.qr path")!.GetAttribute("d"));

        // A picture made for somebody else, or by somebody else, is none.
        var bent = await page.SendAsync("add-app", ("Form.Picture", "bent"), ("Code", "123456"));
        Assert.Equal("access.app-picture", bent.RefusalCode);
        Assert.Equal("/account", (await ruth.OpenAsync("/today")).Path);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Whoever_lost_everything_gets_a_new_sign_in_from_the_administrator(Database database)
    {
        await using var clinic = await StrictClinic.OpenAsync(database);
        var ruth = clinic.Stranger();
        await ruth.EnterAsync(StrictClinic.Ruth);
        await ruth.SetUpAppAsync(clinic);
        var ada = clinic.Stranger();
        await ada.EnterAsync("administrator@test.example");
        await ada.SetUpAppAsync(clinic);

        var shown = await (await ada.OpenAsync($"/accounts/{TestClinic.TherapistId}/password")).SendAsync("renew-password", ("SecondStep", "true"));
        var password = shown.Document.QuerySelector("code.password")!.TextContent;
        clinic.Time.Advance(TimeSpan.FromSeconds(61));
        Assert.StartsWith("/sign-in", (await ruth.OpenAsync("/today")).Path, StringComparison.Ordinal);
        Assert.Equal("/account", (await clinic.Stranger().EnterAsync(StrictClinic.Ruth, password)).Path);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_app_is_removed_with_the_password_and_then_staff_have_to_set_up_another(Database database)
    {
        await using var clinic = await StrictClinic.OpenAsync(database);
        var ruth = clinic.Stranger();
        await ruth.EnterAsync(StrictClinic.Ruth);
        await ruth.SetUpAppAsync(clinic);
        var page = await ruth.OpenAsync("/account/app");
        Assert.Equal("access.password-wrong", (await page.SendAsync("remove-app", ("Current", "not-my-password"))).RefusalCode);
        Assert.Equal("/today", (await ruth.OpenAsync("/today")).Path);
        Assert.Equal("/account?done=removed", (await (await ruth.OpenAsync("/account/app")).SendAsync("remove-app", ("Current", TestClinic.Password))).Path);
        Assert.Equal("/account", (await ruth.OpenAsync("/today")).Path);
    }

    [Fact]
    public async Task A_client_works_without_and_may_have_one()
    {
        await using var clinic = await StrictClinic.OpenAsync(Database.Sqlite);
        var course = await clinic.HasCourseAsync();
        var client = clinic.Stranger();
        Assert.Equal("/my", (await client.EnterAsync(course.ClientEmail)).Path);
        var (secret, _) = await client.SetUpAppAsync(clinic);
        clinic.Time.Advance(TimeSpan.FromSeconds(30));
        var step = await clinic.Stranger().EnterAsync(course.ClientEmail);
        Assert.Equal("/my", (await step.SendAsync("/sign-in/code", ("code", clinic.CodeOf(secret)))).Path);
    }

    [Fact]
    public async Task The_tables_hold_neither_the_secret_nor_a_code()
    {
        await using var clinic = await StrictClinic.OpenAsync(Database.Sqlite);
        var ruth = clinic.Stranger();
        await ruth.EnterAsync(StrictClinic.Ruth);
        var (secret, shown) = await ruth.SetUpAppAsync(clinic);
        var user = await clinic.InDatabaseAsync(db => db.Users.AsNoTracking().SingleAsync(u => u.Id == TestClinic.TherapistId));
        Assert.DoesNotContain(Convert.ToBase64String(secret), user.AppSecret!, StringComparison.Ordinal);
        Assert.All(StrictClinic.CodesOn(shown), code => Assert.DoesNotContain(code, user.RecoveryCodes!, StringComparison.Ordinal));
    }
}
