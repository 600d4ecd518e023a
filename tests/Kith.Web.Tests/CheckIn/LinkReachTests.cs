using System.Net;
using Kith.Clinical;
using Kith.Clinical.CheckIn;
using Kith.Clinical.Courses;
using Kith.Clinical.Measures;
using Kith.Clinical.Sessions;
using Kith.Web.Access;
using Kith.Web.Storage;
using Kith.Web.Tests.Forms;
using Kith.Web.Tests.House;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.CheckIn;

/// <summary>With a link one reaches the questions before one session, and nothing else of the record.</summary>
public sealed class LinkReachTests
{
    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Every_other_route_of_the_program_takes_its_holder_for_a_stranger(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        LivedCourse.LetAWeekPass(clinic);
        var course = await clinic.HasLivedCourseAsync();
        await clinic.InDatabaseAsync(db => db.Set<CheckInLink>().ExecuteDeleteAsync());
        var cookie = await PassAsync(clinic, await clinic.HasLinkAsync(course));

        // The cookie names its path; somebody who sends it elsewhere all the same gets nothing for it.
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = clinic.Address };
        http.DefaultRequestHeaders.Add("Cookie", cookie);
        var (asked, wrong) = (0, new List<string>());
        foreach (var route in RouteWalk.Of(clinic).Where(r => !RouteWalk.IsOpen(r) && RouteWalk.PolicyOf(r) != Policies.CheckInLinks))
        {
            HttpMethod[] methods = RouteWalk.Gets(route) ? [HttpMethod.Get, HttpMethod.Post] : [HttpMethod.Post];
            foreach (var method in methods)
            {
                using var request = new HttpRequestMessage(method, RouteWalk.Filled(route, course));
                using var answer = await http.SendAsync(request);
                asked++;
                var toSignIn = answer.StatusCode is HttpStatusCode.Redirect && new Uri(clinic.Address, answer.Headers.Location!).AbsolutePath == "/sign-in";
                if (!toSignIn && answer.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.Unauthorized))
                    wrong.Add($"{method} {RouteWalk.PathOf(route)} answered {answer.StatusCode}");
            }
        }

        Assert.Empty(wrong);
        Assert.True(asked > 60, $"Only {asked} were asked.");
        using var questions = await http.GetAsync(new Uri("/check-in", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, questions.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Of_the_course_itself_only_what_the_questions_need_can_be_read(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        LivedCourse.LetAWeekPass(clinic);
        var course = await clinic.HasLivedCourseAsync();
        await clinic.HasLivedCourseAsync();
        var link = await clinic.InDatabaseAsync(db => db.Set<CheckInLink>().SingleAsync(l => l.CourseId == course.Id));
        var holder = Holder(clinic, new(link.Id, course.Id, link.SessionId));
        await clinic.InDatabaseAsync(async db =>
        {
            var read = new List<Type>();
            foreach (var type in Storage.Twin.Types(db).Where(t => t.IsAssignableTo(typeof(OfCourse))))
            {
                var rows = await ((IQueryable<OfCourse>)typeof(Actor).GetMethod(nameof(Actor.Of))!.MakeGenericMethod(type).Invoke(holder, [db])!).ToListAsync();
                Assert.All(rows, row => Assert.Equal(course.Id, row.CourseId));
                if (rows.Count > 0)
                    read.Add(type);
            }

            Assert.Equal([typeof(CheckInLink), typeof(Contract), typeof(Response), typeof(Session)], read.OrderBy(t => t.Name, StringComparer.Ordinal));
            Assert.All(await holder.Of<Response>(db).ToListAsync(), r => Assert.Equal(link.SessionId, r.SessionId));
            Assert.Equal([course.Id], await holder.Courses(db).Select(c => c.Id).ToListAsync());
            Assert.Equal(0, await holder.Clients(db).CountAsync());
            return true;
        });
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_pass_whose_link_has_ended_reads_nothing_at_all(Database database)
    {
        await using var clinic = await TestClinic.OpenAsync(database);
        LivedCourse.LetAWeekPass(clinic);
        var course = await clinic.HasLivedCourseAsync();
        var link = await clinic.LinkAsync();
        LinkPass[] passes = [new(link.Id, course.Id, link.SessionId), new(link.Id, course.Id, course.SessionIds[0]), new(Guid.CreateVersion7(), course.Id, link.SessionId)];
        await clinic.InDatabaseAsync(async db =>
        {
            (await db.Set<CheckInLink>().SingleAsync()).Revoke(TestClinic.TherapistId, clinic.Time.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        foreach (var holder in passes.Select(pass => Holder(clinic, pass)))
        {
            Assert.Equal(0, await clinic.InDatabaseAsync(db => holder.Courses(db).CountAsync()));
            Assert.Equal(0, await clinic.InDatabaseAsync(db => holder.Of<Session>(db).CountAsync()));
            Assert.Equal(0, await clinic.InDatabaseAsync(db => holder.Of<Response>(db).CountAsync()));
        }
    }

    [Fact]
    public async Task Somebody_signed_in_who_opens_a_link_is_nobody_but_its_holder_there()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var link = await clinic.HasLinkAsync(await clinic.HasCourseAsync());
        var therapist = await clinic.TherapistAsync();
        var page = await therapist.EnterAsync(link);
        Assert.Equal("/check-in", page.Path);
        Assert.Null(page.Document.QuerySelector("nav[aria-label=Main]"));
        Assert.Equal("/today", (await therapist.OpenAsync("/today")).Path);
    }

    [Fact]
    public async Task No_search_engine_no_other_site_and_no_cache_is_told_of_it()
    {
        await using var clinic = await TestClinic.OpenAsync();
        var link = await clinic.HasLinkAsync(await clinic.HasCourseAsync());
        var phone = await clinic.PhoneAsync(link);
        foreach (var path in (string[])[link, "/check-in", "/check-in/again", "/check-in/no-such-link"])
        {
            using var answer = await phone.Http.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
            Assert.Equal(["noindex, nofollow"], answer.Headers.GetValues("X-Robots-Tag"));
            Assert.True(answer.Headers.CacheControl!.NoStore);
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Its_secret_is_in_no_table_and_in_no_line_of_the_log(Database database)
    {
        var heard = new Heard();
        await using var clinic = await TestClinic.OpenAsync(database, services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Information).AddProvider(heard)));
        var link = await clinic.HasLinkAsync(await clinic.HasCourseAsync());
        var words = link.Split('/')[^1];
        await clinic.Stranger().EnterAsync(link, "1901");
        await (await clinic.PhoneAsync(link)).AnswerAllAsync();
        await clinic.Stranger().OpenAsync(link);

        Assert.Contains(heard.Lines, line => line.Contains("opened on a device", StringComparison.Ordinal));
        Assert.DoesNotContain(heard.Lines, line => line.Contains(words[30..], StringComparison.Ordinal));
        var kept = await clinic.InDatabaseAsync(async db => (await db.Set<CheckInLink>().SingleAsync()).SecretHash);
        Assert.Equal(64, kept.Length);
        var landed = await clinic.InDatabaseAsync(db => db.Database.SqlQuery<string>($"SELECT location AS \"Value\" FROM sent_forms").ToListAsync());
        Assert.NotEmpty(landed);
        Assert.DoesNotContain(landed, place => place.Contains(words, StringComparison.Ordinal));
    }

    private static Actor Holder(TestClinic clinic, LinkPass pass) =>
        new(new HttpContextAccessor { HttpContext = new DefaultHttpContext { User = pass.ToPrincipal(TestClinic.ClinicId) } }, clinic.Time);

    /// <summary>The cookie a device gets for the right year.</summary>
    private static async Task<string> PassAsync(TestClinic clinic, string link)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
        using var http = new HttpClient(handler) { BaseAddress = clinic.Address };
        using var page = await http.GetAsync(new Uri(link, UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{link}/enter") { Content = await FormOfAsync(page) };
        request.Headers.Add("Cookie", page.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        using var answer = await http.SendAsync(request);
        return answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith(LinkPass.CookieName, StringComparison.Ordinal)).Split(';')[0];
    }

    private static async Task<FormUrlEncodedContent> FormOfAsync(HttpResponseMessage page)
    {
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await page.Content.ReadAsStringAsync());
        var token = document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return new([new("__RequestVerificationToken", token), new("Form.Year", ByLink.Year)]);
    }

    /// <summary>Every line of the log, with its place and its fault.</summary>
    private sealed class Heard : ILoggerProvider, ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> lines = new();

        public IReadOnlyCollection<string> Lines => lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            lines.Enqueue($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() => lines.Clear();
    }
}
