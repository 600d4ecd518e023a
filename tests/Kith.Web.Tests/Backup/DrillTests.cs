using System.Net;
using Kith.Clinical.Measures;
using Kith.Host;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Kith.Web.Tests.Audit;
using Kith.Web.Tests.Host;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kith.Web.Tests.Backup;

/// <summary>The drill: a clinic at work is backed up, destroyed, and put back.</summary>
public sealed class DrillTests : IDisposable
{
    private const int Before = 8;

    private readonly string elsewhere = Directory.CreateTempSubdirectory("kith-drill-").FullName;
    private int sent;

    public static TheoryData<Database> Databases => TestPostgres.Databases;

    private string BackupFile => Path.Combine(elsewhere, "clinic.backup");

    private string Key => Path.Combine(elsewhere, "clinic.key");

    public void Dispose() => Directory.Delete(elsewhere, recursive: true);

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_clinic_backed_up_while_check_ins_arrive_and_destroyed_is_put_back_with_every_row_and_its_people_sign_in(Database database)
    {
        var clinic = await ServedClinic.OpenAsync(database);
        TestCourse[] courses = [clinic.Course, await clinic.HasCourseAsync(), await clinic.HasCourseAsync()];
        var (before, after) = await BackUpUnderLoadAsync(clinic, courses);
        var keys = KeysOf(clinic.Records.Place);
        Assert.NotEmpty(keys);
        await DestroyAsync(clinic);

        var place = await EmptyPlaceAsync(database);
        var putBack = await KithAsync("restore", BackupFile, place);
        putBack.IsDone("Counts and hashes of every table are those of the backup.");
        Assert.Matches("Audit trail of Test clinic: [1-9][0-9,]* entries under [2-9] seals, each as it was sealed", putBack.Output);
        Assert.Equal(keys, KeysOf(place));
        var again = Path.Combine(elsewhere, "again.backup");
        (await KithAsync("backup", again, place)).IsDone("It was read back and is whole.");
        Assert.Equal(await TablesAsync(BackupFile, place), await TablesAsync(again, place));

        await using var restored = await ServedClinic.OpenAtAsync(place, clinic.Course);
        foreach (var course in courses)
        {
            var phone = await restored.ClientAsync(course);
            Assert.Equal(HttpStatusCode.OK, (await AnswerAsync(phone, 1, 2)).Status);
        }

        await EverythingSentBeforeIsThereAsync(restored, courses.Length, before, after + courses.Length);
        await restored.Records.SealAsync();
        Assert.Null((await restored.Records.CheckAsync()).Fault);
    }

    private async Task<(int Before, int After)> BackUpUnderLoadAsync(ServedClinic clinic, TestCourse[] courses)
    {
        var phones = await Task.WhenAll(courses.Select(clinic.ClientAsync));
        foreach (var phone in phones)
        {
            for (var question = 1; question <= Before; question++)
                await AnswerAsync(phone, question, 1);
        }

        using var enough = new CancellationTokenSource();
        var writers = phones.Select(phone => WriteOnAsync(phone, enough.Token)).ToList();
        await clinic.Records.SealAsync();
        var before = sent;
        await Until.TrueAsync(() => Task.FromResult(sent > before + phones.Length), "Nobody wrote.", TimeSpan.FromSeconds(60));
        before = sent;
        await clinic.Records.SealAsync();
        var made = await KithAsync("backup", BackupFile, clinic.Records.Place, key: null);
        var meanwhile = sent - before;
        await enough.CancelAsync();
        await Task.WhenAll(writers);
        made.IsDone("It was read back and is whole.");
        Assert.Contains($"Its key is {Path.Combine(clinic.Records.Place.Folder, "backup.key")}. Nobody can open the backup without it", made.Output, StringComparison.Ordinal);
        Assert.True(meanwhile > phones.Length, "Nothing was written while the backup was made.");
        File.Copy(Path.Combine(clinic.Records.Place.Folder, "backup.key"), Key);
        return (before, sent);
    }

    private async Task WriteOnAsync(Visitor phone, CancellationToken enough)
    {
        for (var i = 0; !enough.IsCancellationRequested; i++)
            await AnswerAsync(phone, (i % Before) + 1, i % 4);
    }

    private async Task<Page> AnswerAsync(Visitor phone, int question, int answer)
    {
        var page = await phone.OpenAsync($"/my/check-in?part=1&question={question}");
        var next = await page.SendAsync("check-in", ("Answer", $"{answer}"), ("Press", "next"));
        Assert.Equal(HttpStatusCode.OK, next.Status);
        Interlocked.Increment(ref sent);
        return next;
    }

    private static async Task DestroyAsync(ServedClinic clinic)
    {
        var place = clinic.Records.Place;
        await clinic.DisposeAsync();
        Assert.False(Directory.Exists(place.Folder));
        if (place.Connection is null)
            return;
        NpgsqlConnection.ClearAllPools();
        await using var server = new NpgsqlConnection(TestPostgres.Server);
        await server.OpenAsync();
        await using var drop = new NpgsqlCommand($"DROP DATABASE {new NpgsqlConnectionStringBuilder(place.Connection).Database} WITH (FORCE)", server);
        await drop.ExecuteNonQueryAsync();
    }

    private async Task<Place> EmptyPlaceAsync(Database database) =>
        new(Path.Combine(elsewhere, "data"), database, database is Database.Postgres ? await TestPostgres.NewDatabaseAsync() : null, "127.0.0.1", 0);

    private Task<Shell> KithAsync(string command, string file, Place place, string? key = "") => Shell.RunAsync(
        $"{command} {file} --data {place.Folder}{(key is null ? "" : $" --key {Key}")}{(command is "backup check" ? "" : $" --database {(place.Database is Database.Postgres ? "postgres" : "sqlite")}")}",
        ("KITH_CONNECTION", place.Connection));

    /// <summary>Each table with its rows and its hash, as the check of a backup says them.</summary>
    private async Task<List<string>> TablesAsync(string file, Place place)
    {
        var check = await KithAsync("backup check", file, place);
        check.IsDone("The backup is whole");
        var tables = check.Output.Split('\n').Where(l => l.Contains(" rows  ", StringComparison.Ordinal)).ToList();
        Assert.Contains(tables, t => t.StartsWith("  responses  3 rows  ", StringComparison.Ordinal));
        return tables;
    }

    /// <summary>Those of the sign-in and that of the audit trail.</summary>
    private static List<string> KeysOf(Place place) =>
        [Convert.ToHexString(File.ReadAllBytes(Path.Combine(place.Folder, "audit.key"))), .. Directory.EnumerateFiles(Path.Combine(place.Folder, "keys")).Order(StringComparer.Ordinal).Select(f => Path.GetFileName(f) + File.ReadAllText(f))];

    private static async Task EverythingSentBeforeIsThereAsync(ServedClinic restored, int courses, int before, int after)
    {
        var answers = await restored.Records.InDatabaseAsync(db => db.Set<Response>().AsNoTracking().Select(r => r.Answers).ToListAsync());
        Assert.Equal(courses, answers.Count);
        Assert.All(answers, a => Assert.DoesNotContain(null, a.Take(Before)));
        Assert.InRange(await restored.Records.InDatabaseAsync(db => db.Set<SentForm>().CountAsync()), before, after);
    }
}
