using System.Diagnostics;
using System.Globalization;
using System.Net;
using Kith.Clinical.CheckIn;
using Kith.Clinical.Measures;
using Kith.Clinical.Safety;
using Kith.Web.Forms;
using Kith.Web.Mail;
using Kith.Web.Storage;
using Kith.Web.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.CheckIn;

/// <summary>
/// Answers bent out of shape by chance, by every way on which answers come. Nothing is brought down, what is kept could have been chosen, and whenever
/// an answer about safety is kept somebody is told. Something that once went wrong is kept in the folder Corpus and sent first.
/// </summary>
public sealed class AnswerFuzzTests
{
    /// <summary>However slow the machine is.</summary>
    private const int LeastTries = 100;

    private static readonly TimeSpan Slowest = TimeSpan.FromSeconds(15);

    private static readonly HttpStatusCode[] Answers =
    [
        HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.NotFound, HttpStatusCode.Conflict, HttpStatusCode.Gone, HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.UnsupportedMediaType,
        HttpStatusCode.UnprocessableEntity,
    ];

    public static TheoryData<Database> Databases => TestPostgres.Databases;

    private static string Folder => Path.Combine(Checkout.Root, "tests", "Kith.Web.Tests", "CheckIn", "Corpus");

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_once_went_wrong_is_taken_or_refused_now(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var ways = await Ways.OpenAsync(clinic);
        foreach (var file in Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal))
        {
            Assert.Null(await WrongAsync(clinic, ways, Sending.FromFile(await File.ReadAllBytesAsync(file))) is { } wrong ? $"{Path.GetFileName(file)}: {wrong}" : null);
            await BeginAnewAsync(clinic);
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Whatever_is_sent_nothing_breaks_nothing_impossible_is_kept_and_no_alert_is_lost(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        var ways = await Ways.OpenAsync(clinic);
        var seed = Environment.TickCount;
        var chance = new Random(seed);
        var watch = Stopwatch.StartNew();
        var (kept, told) = (0, 0);
        for (var tried = 0; tried < LeastTries || watch.Elapsed < Bending.Time / 2; tried++)
        {
            var sending = Sending.Any(chance);
            if (await WrongAsync(clinic, ways, sending) is { } wrong)
            {
                var file = Path.Combine(Folder, $"{seed.ToString(CultureInfo.InvariantCulture)}-{tried.ToString(CultureInfo.InvariantCulture)}.txt");
                await File.WriteAllBytesAsync(file, sending.ToFile());
                Assert.Fail($"{wrong}. What was sent is kept as {file}.");
            }

            if (tried % 20 == 19)
            {
                var (responses, alerts) = await BeginAnewAsync(clinic);
                (kept, told) = (kept + responses, told + alerts);
            }
        }

        // Else all of it was turned away at the door, and nothing was tried.
        Assert.True(kept > 0 && told > 0, $"{kept} answers kept and {told} alerts raised.");
    }

    /// <returns>Null when all is well.</returns>
    private static async Task<string?> WrongAsync(TestClinic clinic, Ways ways, Sending sending)
    {
        var before = await clinic.InDatabaseAsync(db => db.Set<SafetyAlert>().AsNoTracking().ToDictionaryAsync(a => a.Id, a => a.Value));
        var watch = Stopwatch.StartNew();
        var (status, text) = await ways.SendAsync(clinic, sending);
        if (!Answers.Contains(status))
            return $"It was answered with {(int)status}: {text}";
        if (text.Length == 0)
            return $"It was answered with {(int)status} and not a word";
        if (watch.Elapsed > Slowest)
            return $"It took {watch.Elapsed}";

        var responses = await clinic.InDatabaseAsync(db => db.Set<Response>().AsNoTracking().ToListAsync());
        var alerts = await clinic.InDatabaseAsync(db => db.Set<SafetyAlert>().AsNoTracking().ToListAsync());
        var asked = await clinic.InDatabaseAsync(db => db.Set<AlertStep>().AsNoTracking().Select(s => s.AlertId).ToListAsync());
        return responses.Select(Impossible).FirstOrDefault(i => i is not null)
            ?? responses.SelectMany(r => SafetyRules.CriticalIn(r).Where(c => !alerts.Exists(a => a.ResponseId == r.Id && a.Item == c.Item && a.Value >= c.Value && asked.Contains(a.Id)))
                .Select(c => $"{c.Value} is kept as the answer to question {c.Item}, and nobody was told")).FirstOrDefault()
            ?? before.Where(b => !alerts.Exists(a => a.Id == b.Key && a.IsOpen && a.Value >= b.Value)).Select(_ => "An alert was lost, closed or lowered").FirstOrDefault();
    }

    private static string? Impossible(Response response)
    {
        var measure = MeasureLibrary.Get(response.MeasureKey);
        var score = measure.Score(response.Answers);
        return response.Answers.Length != measure.Items ? $"{response.Answers.Length} answers are kept"
            : response.Answers.Where((a, i) => a is { } value && !measure.Takes(i + 1, value)).Any() ? $"{string.Join(',', response.Answers)} is kept"
            : response.Difficulty is < 0 or > 3 ? $"{response.Difficulty} is kept for the last question"
            : response.GivenAfter.Any(s => s < 0) ? "An answer was given before it was asked"
            : response.FinishedAt is not null && response.Total != score.Total ? $"The total is {response.Total}, and should be {score.Total}"
            : null;
    }

    /// <summary>Takes away what was kept, so that there is something to answer again.</summary>
    /// <returns>How many sets of answers and how many alerts there were.</returns>
    private static Task<(int Responses, int Alerts)> BeginAnewAsync(TestClinic clinic) => clinic.InDatabaseAsync(async db =>
    {
        await db.Set<OutgoingMail>().ExecuteDeleteAsync();
        await db.Set<AlertStep>().ExecuteDeleteAsync();
        var alerts = await db.Set<SafetyAlert>().ExecuteDeleteAsync();
        var responses = await db.Set<Response>().ExecuteDeleteAsync();
        await db.Set<SentForm>().ExecuteDeleteAsync();
        await db.Set<CheckInLink>().ExecuteUpdateAsync(row => row.SetProperty(l => l.UsedAt, (DateTimeOffset?)null));
        return (responses, alerts);
    });

    /// <summary>The client signed in, a phone with the link, and the therapist; each with the token of their own forms.</summary>
    private sealed record Ways(TestCourse Course, (Visitor Who, string Token) Client, (Visitor Who, string Token) Phone, (Visitor Who, string Token) Therapist)
    {
        public static async Task<Ways> OpenAsync(TestClinic clinic)
        {
            var course = await clinic.HasCourseAsync();
            return new(
                course,
                await WithTokenAsync(await clinic.SignedInAsync(course.ClientEmail), "/my/check-in?part=1&question=1"),
                await WithTokenAsync(await clinic.PhoneAsync(await clinic.HasLinkAsync(course)), "/check-in?part=1&question=1"),
                await WithTokenAsync(await clinic.TherapistAsync(), $"{course.Url}/measures/phq-9/answer"));
        }

        public async Task<(HttpStatusCode Status, string Text)> SendAsync(TestClinic clinic, Sending sending)
        {
            var (who, token) = sending.Path.StartsWith("/my/", StringComparison.Ordinal) ? Client : sending.Path.StartsWith("/check-in", StringComparison.Ordinal) ? Phone : Therapist;
            var version = await clinic.InDatabaseAsync(db => db.Set<Response>().Where(r => r.FinishedAt == null).Select(r => r.Version).FirstOrDefaultAsync());
            var now = sending.For(new Dictionary<string, string>
            {
                ["{token}"] = token, ["{key}"] = $"{Guid.CreateVersion7()}", ["{session}"] = $"{Course.SessionIds[0]}", ["{course}"] = $"{Course.Id}", ["{version}"] = $"{version}",
            });
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(now.Path, UriKind.Relative)) { Content = new ByteArrayContent(now.Body) };
            request.Content.Headers.TryAddWithoutValidation("Content-Type", now.Kind);
            using var answer = await who.Http.SendAsync(request);
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }

        private static async Task<(Visitor, string)> WithTokenAsync(Visitor who, string path) =>
            (who, (await who.OpenAsync(path)).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
    }
}
