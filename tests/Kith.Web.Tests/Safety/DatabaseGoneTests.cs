using System.Net;
using Kith.Clinical.Measures;
using Kith.Storage.Sqlite;
using Kith.Web.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Safety;

/// <summary>The database goes away in the middle of the questions, and comes back.</summary>
public sealed class DatabaseGoneTests
{
    /// <param name="noticed">Whether the client presses while it is away; else the first press comes when it is back.</param>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task PostgreSQL_is_started_anew_and_the_client_loses_nothing_and_is_heard_once(bool noticed)
    {
        await using var server = await OwnPostgres.StartNewAsync();
        await using var clinic = await TestClinic.OpenAsync(Database.Postgres, connection: await server.NewDatabaseAsync());
        var ninth = await AtTheNinthAsync(clinic);
        await server.StopAsync();
        if (noticed)
            IsSaidCalmly(await SendAsync(ninth));
        await server.StartAsync();

        var answered = await SendAsync(ninth);
        if (answered.Status != HttpStatusCode.OK)
        {
            IsSaidCalmly(answered);
            answered = await SendAsync(ninth);
        }

        await IsHeardOnceAsync(clinic, answered);
    }

    [Fact]
    public async Task The_program_on_a_file_of_its_own_is_started_anew_and_the_open_page_still_works()
    {
        var before = await TestClinic.OpenAsync();
        var ninth = await AtTheNinthAsync(before);
        await using var clinic = await before.RestartedAsync(samePort: true);
        await IsHeardOnceAsync(clinic, await SendAsync(ninth));
    }

    [Fact]
    public async Task A_file_that_somebody_else_holds_for_a_moment_makes_the_answer_wait_and_not_fail()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var ninth = await AtTheNinthAsync(clinic);
        Task<Page> sent;
        await using (await HoldAsync(clinic))
        {
            sent = SendAsync(ninth);
            Assert.Contains("Question 9 of 9", (await ninth.Visitor.OpenAsync(Worry.Ninth)).Words, StringComparison.Ordinal);
            Assert.False(sent.IsCompleted);
        }

        await IsHeardOnceAsync(clinic, await sent);
    }

    [Fact]
    public async Task A_file_that_somebody_else_holds_for_longer_is_said_in_a_sentence_and_the_next_sending_works()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var ninth = await AtTheNinthAsync(clinic);
        await using (await HoldAsync(clinic))
            IsSaidCalmly(await SendAsync(ninth));
        Assert.Empty(await clinic.AlertsAsync());
        await IsHeardOnceAsync(clinic, await SendAsync(ninth));
    }

    /// <summary>The first answers are given, and the page with the ninth is open.</summary>
    private static async Task<Page> AtTheNinthAsync(TestClinic clinic)
    {
        var page = await (await clinic.SignedInAsync((await clinic.HasCourseAsync()).ClientEmail)).OpenAsync("/my/check-in?part=1&question=1");
        for (var item = 1; item < 9; item++)
            page = await page.SendAsync("check-in", ("Answer", "1"), ("Press", "next"));
        return page;
    }

    private static Task<Page> SendAsync(Page ninth) => ninth.SendAsync("check-in", ("Answer", "2"), ("Press", "next"));

    private static void IsSaidCalmly(Page page)
    {
        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Contains("Nothing was half saved. Go back: what you typed is still in the form. Try again in a minute", page.Words, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("a.help[href='/help']"));
        Assert.DoesNotContain("Exception", page.Text, StringComparison.Ordinal);
    }

    private static async Task IsHeardOnceAsync(TestClinic clinic, Page care)
    {
        Assert.Equal("/my/check-in?part=1&care=9", care.Path);
        Assert.Equal([1, 1, 1, 1, 1, 1, 1, 1, 2], await clinic.InDatabaseAsync(db => db.Set<Response>().AsNoTracking().Select(r => r.Answers).SingleAsync()));
        Assert.Single(await clinic.AlertsAsync());
        Assert.Single(await clinic.StepsAsync());
        Assert.Single(await clinic.MailsAsync());
    }

    /// <summary>Takes the right to write, as a program that copies the file may, until it is disposed.</summary>
    internal static async Task<SqliteConnection> HoldAsync(TestClinic clinic)
    {
        var held = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = SqliteStorage.FileIn(clinic.Place.Folder), Pooling = false }.ConnectionString);
        await held.OpenAsync();
        await using var take = held.CreateCommand();
        take.CommandText = "BEGIN IMMEDIATE";
        await take.ExecuteNonQueryAsync();
        return held;
    }
}
