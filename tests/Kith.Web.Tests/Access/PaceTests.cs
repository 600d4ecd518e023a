using System.Globalization;
using System.Net;
using Kith.Web.Access.Pace;

namespace Kith.Web.Tests.Access;

/// <summary>Whoever asks too fast is told to wait, with what they typed; a clinic of people behind one address never is.</summary>
public sealed class PaceTests
{
    private const string Far = "203.0.113.7";

    [Fact]
    public async Task A_door_that_is_knocked_at_too_fast_says_how_long_to_wait_and_keeps_the_name_but_no_password()
    {
        await using var clinic = await OpenAsync(new() { Doors = new(3, 1) });
        var visitor = From(clinic, Far);
        var signIn = await visitor.OpenAsync("/sign-in");
        Page page = signIn;
        for (var i = 0; i < 3; i++)
            page = await signIn.SendAsync("/sign-in/enter", ("email", "therapist@test.example"), ("password", "wrong-wrong-wrong"));
        Assert.Equal((HttpStatusCode.TooManyRequests, "pace.too-fast"), (page.Status, page.RefusalCode));
        Assert.Contains("Wait a second, then send it again from here", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-wrong-wrong", page.Text, StringComparison.Ordinal);
        Assert.Equal(["therapist@test.example"], page.Fields("/sign-in/enter")["email"]);

        await Task.Delay(TimeSpan.FromSeconds(2.2));
        Assert.Equal("/today", (await page.SendAsync("/sign-in/enter", ("password", TestClinic.Password))).Path);
    }

    [Fact]
    public async Task The_answer_says_in_its_head_when_to_come_again_and_a_script_gets_a_sentence()
    {
        await using var clinic = await OpenAsync(new() { AddressLooks = new(1, 1) });
        var http = From(clinic, Far).Http;
        await http.GetAsync(new Uri("/help", UriKind.Relative));
        http.DefaultRequestHeaders.Add("Accept", "application/json");
        var answer = await http.GetAsync(new Uri("/help", UriKind.Relative));
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 2);
        Assert.StartsWith("{\"sentence\":\"Too much was sent", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_person_who_sends_too_fast_keeps_what_was_typed_and_sends_it_from_there_once()
    {
        await using var clinic = await OpenAsync(new() { PersonSends = new(1, 1) });
        var therapist = await clinic.TherapistAsync();
        const string Words = "Somebody whose name is long enough to be looked at again";
        var form = await therapist.OpenAsync("/clients/add");
        await form.SendAsync("add-client", ("Name", ""));
        var page = await form.SendAsync("add-client", ("Name", Words), ("BornDay", "3"), ("BornMonth", "4"), ("BornYear", "1990"));
        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.Contains(Words, page.Document.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);

        // Others are not held up by them.
        Assert.Equal(HttpStatusCode.OK, (await (await clinic.OtherTherapistAsync()).OpenAsync("/today")).Status);
        await Task.Delay(TimeSpan.FromSeconds(2.2));
        Assert.StartsWith("/courses/begin/", (await page.SendAsync("/clients/add")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_address_this_machine_itself_files_and_the_sign_of_life_are_not_held_up()
    {
        await using var clinic = await OpenAsync(new() { AddressLooks = new(1, 1), Doors = new(1, 1) });
        var far = From(clinic, Far);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await far.OpenAsync("/_content/Kith.Web/kith.css")).Status);
            Assert.Equal(HttpStatusCode.OK, (await far.OpenAsync("/health/alive")).Status);
            Assert.Equal(HttpStatusCode.OK, (await clinic.Stranger().OpenAsync("/help")).Status);
        }

        await far.OpenAsync("/help");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await far.OpenAsync("/help")).Status);
        Assert.Equal(HttpStatusCode.OK, (await From(clinic, "203.0.113.8").OpenAsync("/help")).Status);
    }

    [Fact]
    public async Task A_page_that_is_not_there_counts_once_though_another_is_shown_in_its_place()
    {
        await using var clinic = await OpenAsync(new() { Doors = new(2, 1) });
        var far = From(clinic, Far);
        Assert.Equal(HttpStatusCode.NotFound, (await far.OpenAsync("/set-up")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await far.OpenAsync("/set-up")).Status);
    }

    [Fact]
    public async Task Forty_people_of_one_clinic_who_sign_in_at_once_and_go_through_their_pages_are_not_held_up()
    {
        await using var clinic = await OpenAsync(PaceLimits.OfAClinic);
        var answers = new List<HttpStatusCode>();
        for (var person = 0; person < 40; person++)
        {
            var visitor = From(clinic, Far);
            answers.Add((await (await visitor.OpenAsync("/sign-in")).SendAsync("/sign-in/enter", ("email", "therapist@test.example"), ("password", TestClinic.Password))).Status);
            foreach (var path in (string[])["/caseload", "/clients/add", "/help", "/account"])
                answers.Add((await visitor.OpenAsync(path)).Status);
        }

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
    }

    [Fact]
    public async Task A_program_that_tries_names_out_is_stopped_at_the_usual_pace()
    {
        await using var clinic = await OpenAsync(PaceLimits.OfAClinic);
        var http = From(clinic, Far).Http;
        var stopped = 0;
        for (var i = 0; i < 1000 && stopped == 0; i++)
        {
            using var form = new FormUrlEncodedContent([new("email", $"name-{i.ToString(CultureInfo.InvariantCulture)}@test.example")]);
            stopped = (await http.PostAsync(new Uri("/sign-in/enter", UriKind.Relative), form)).StatusCode is HttpStatusCode.TooManyRequests ? i : 0;
        }

        Assert.InRange(stopped, PaceLimits.OfAClinic.Doors.AtOnce, 999);
    }

    [Theory]
    [InlineData(null, "unknown")]
    [InlineData("127.0.0.1", null)]
    [InlineData("::1", null)]
    [InlineData("::ffff:127.0.0.1", null)]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010DB800010002")]
    [InlineData("2001:db8:1:2::1", "20010DB800010002")]
    public void An_address_is_counted_as_the_place_behind_it(string? address, string? place) =>
        Assert.Equal(place, PaceGates.PlaceOf(address is null ? null : IPAddress.Parse(address)));

    [Fact]
    public void Whoever_owns_the_machine_says_how_many_times_the_usual_pace()
    {
        Assert.Equal(PaceLimits.OfAClinic, PaceLimits.Read(""));
        Assert.Equal(PaceLimits.OfAClinic.Doors.AtOnce * 3, PaceLimits.Read("3")!.Doors.AtOnce);
        Assert.False(PaceLimits.Read("0")!.Counts);
        Assert.All((string[])["-1", "fast", "1001", "1.5"], said => Assert.Null(PaceLimits.Read(said)));
    }

    private static Task<TestClinic> OpenAsync(PaceLimits limits) => TestClinic.OpenAsync(also: services => services.AddSingleton(limits));

    /// <summary>Somebody behind a proxy on this machine, which says for whom it asks.</summary>
    private static Visitor From(TestClinic clinic, string address)
    {
        var visitor = clinic.Stranger();
        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return visitor;
    }
}
