using System.Net;
using Kith.Clinical.Inventory;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Inventory;

public sealed class CircleTests : IAsyncLifetime
{
    private TestClinic clinic = null!;
    private TestCourse course = null!;
    private Visitor me = null!;
    private Person person = null!;

    public async ValueTask InitializeAsync()
    {
        clinic = await TestClinic.OpenAsync();
        course = await clinic.HasCourseAsync();
        me = await clinic.TherapistAsync();
        person = new() { Id = Guid.CreateVersion7(), CourseId = course.Id, Alias = "Daniel" };
        person.Place(1, 100);
        await clinic.WriteAsync(person);
    }

    public ValueTask DisposeAsync() => clinic.DisposeAsync();

    [Fact]
    public async Task The_list_moves_somebody_without_script()
    {
        var page = await (await OpenAsync()).SendAsync("place-people", ("Form.Rows[0].Ring", "3"), ("Form.Rows[0].Hour", "6"));

        Assert.Null(page.Refusal);
        Assert.Equal((3, 180), await StandsAsync());
    }

    [Theory]
    [InlineData("Ring", "7", "inventory.ring")]
    [InlineData("Hour", "13", "inventory.angle")]
    [InlineData("PersonId", "somebody", "form.not-found")]
    public async Task A_list_that_names_no_such_place_moves_nobody(string field, string value, string code)
    {
        var page = await (await OpenAsync()).SendAsync("place-people", ($"Form.Rows[0].{field}", value));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, code), (page.Status, page.RefusalCode));
        Assert.Equal((1, 100), await StandsAsync());
    }

    [Fact]
    public async Task A_list_older_than_a_move_is_refused_and_shows_where_they_stand()
    {
        var (one, two) = (await OpenAsync(), await OpenAsync());
        await one.SendAsync("place-people", ("Form.Rows[0].Ring", "3"));

        var refused = await two.SendAsync("place-people", ("Form.Rows[0].Ring", "2"));
        Assert.Equal("form.stale", refused.RefusalCode);
        Assert.Contains("Saved now: Outer ring", refused.Words, StringComparison.Ordinal);
        Assert.Null((await refused.SendAsync("place-people")).Refusal);
        Assert.Equal(2, (await StandsAsync()).Ring);
    }

    [Fact]
    public async Task A_script_moves_somebody_once_and_hears_when_it_is_too_late()
    {
        Assert.Equal(HttpStatusCode.OK, await PutAsync(new { ring = 2, angle = 10, version = 0 }));
        Assert.Equal(HttpStatusCode.OK, await PutAsync(new { ring = 2, angle = 10, version = 0 }));
        Assert.Equal(HttpStatusCode.Conflict, await PutAsync(new { ring = 3, angle = 10, version = 0 }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await PutAsync(new { ring = 7, angle = 10, version = 1 }));
        Assert.Equal(HttpStatusCode.BadRequest, await PutAsync(new { ring = 3, angle = 10, version = 1 }, withToken: false));
        Assert.Equal((2, 10), await StandsAsync());
    }

    [Fact]
    public async Task A_kept_circle_stays_as_it_was_and_the_difference_is_said_in_words()
    {
        await (await OpenAsync()).SendAsync("keep-circle", ("Moment", "Start"));
        await (await OpenAsync()).SendAsync("place-people", ("Form.Rows[0].Ring", "3"));

        var kept = await clinic.InDatabaseAsync(db => db.Set<CircleSnapshot>().Include(s => s.Places).SingleAsync());
        Assert.Equal((Moment.Start, new DateOnly(2026, 3, 2), 1), (kept.Moment, kept.TakenOn, kept.Places.Single().Ring));
        var page = await me.OpenAsync($"/courses/{course.Id}/circle/compare?a={kept.Id}&b=now");
        Assert.Contains("Daniel moved from the inner to the outer ring.", page.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await me.OpenAsync($"/courses/{course.Id}/circle/compare?a={Guid.CreateVersion7()}")).Status);
    }

    [Fact]
    public async Task Circles_of_start_middle_and_end_stay_as_they_were_and_say_who_moved_came_and_went()
    {
        await (await OpenAsync()).SendAsync("keep-circle", ("Moment", "Start"));
        var sister = new Person { Id = Guid.CreateVersion7(), CourseId = course.Id, Alias = "Maya" };
        sister.Place(2, 10);
        await clinic.WriteAsync(sister);
        await (await OpenAsync()).SendAsync("keep-circle", ("Moment", "Middle"));
        await (await me.OpenAsync($"{course.Url}/inventory/{person.Id}/withdraw")).SendAsync("withdraw-person", ("Reason", "They parted."));
        await (await OpenAsync()).SendAsync("keep-circle", ("Moment", "End"));

        var kept = await clinic.InDatabaseAsync(db => db.Set<CircleSnapshot>().AsNoTracking().Include(s => s.Places).OrderBy(s => s.Id).ToListAsync());
        Assert.Equal(
            [(Moment.Start, "Daniel"), (Moment.Middle, "Daniel, Maya"), (Moment.End, "Maya")],
            kept.Select(k => (k.Moment, string.Join(", ", k.Places.Select(p => p.Alias).Order(StringComparer.Ordinal)))));
        var words = (await me.OpenAsync($"{course.Url}/circle/compare?a={kept[0].Id}&b={kept[2].Id}")).Words;
        Assert.Contains("Maya", words, StringComparison.Ordinal);
        Assert.Contains("Daniel", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_circle_with_nobody_in_it_is_not_kept()
    {
        await (await OpenAsync()).SendAsync("place-people", ("Form.Rows[0].Ring", ""));
        var refused = await (await OpenAsync()).SendAsync("keep-circle", ("Moment", "Start"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, 0), (refused.Status, await clinic.InDatabaseAsync(db => db.Set<CircleSnapshot>().CountAsync())));
    }

    private Task<Page> OpenAsync() => me.OpenAsync($"/courses/{course.Id}/circle");

    private async Task<(int? Ring, int? Angle)> StandsAsync()
    {
        var now = await clinic.InDatabaseAsync(db => db.Set<Person>().SingleAsync());
        return (now.Ring, now.Angle);
    }

    private async Task<HttpStatusCode> PutAsync(object place, bool withToken = true)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/courses/{course.Id}/circle/{person.Id}") { Content = JsonContent.Create(place) };
        if (withToken)
            request.Headers.Add("RequestVerificationToken", (await OpenAsync()).Fields("place-people")["__RequestVerificationToken"][0]);
        return (await me.Http.SendAsync(request)).StatusCode;
    }
}
