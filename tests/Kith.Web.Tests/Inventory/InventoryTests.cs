using Kith.Clinical.Inventory;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Inventory;

public sealed class InventoryTests : IAsyncLifetime
{
    private TestClinic clinic = null!;
    private TestCourse course = null!;
    private Visitor me = null!;

    public async ValueTask InitializeAsync()
    {
        clinic = await TestClinic.OpenAsync();
        course = await clinic.HasCourseAsync();
        me = await clinic.TherapistAsync();
    }

    public ValueTask DisposeAsync() => clinic.DisposeAsync();

    [Fact]
    public async Task A_person_is_added_with_every_field_and_gets_a_place_with_room()
    {
        var page = await (await OpenAsync("inventory/add")).SendAsync(
            "add-person", ("Alias", "ליאת 🌻"), ("Relation", "sister"), ("DiedOnYear", "2019"), ("ContactFrequency", "never"), ("Ring", "2"), ("WhatIsGood", "funny"),
            ("WhatIsHard", "far"), ("ClientExpects", "a call"), ("PersonExpects", "nothing"), ("Reciprocity", "EvenlyGiven"), ("Support", "Practical"), ("Support", "Advice"),
            ("ChangeSinceEpisode", "less"), ("ChangeWanted", "more"), ("LinkToOnset", "the move"), ("Remarks", "mine"), ("Violence", "true"), ("ViolenceWords", "known"));

        Assert.Null(page.Refusal);
        var person = (await PeopleAsync()).Single();
        Assert.Equal(("ליאת 🌻", 2, Support.Practical | Support.Advice, Reciprocity.EvenlyGiven), (person.Alias, person.Ring, person.Support, person.Reciprocity));
        Assert.Equal("2019", person.DiedOn!.ToWords());
        Assert.NotNull(person.Angle);
        Assert.Contains("No prompts to confrontation", page.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ring", "7", "inventory.ring")]
    [InlineData("Alias", "", "inventory.without-name")]
    [InlineData("Alias", "a\u0007b", "form.control-character")]
    [InlineData("DiedOnDay", "31", "date.day-without-month")]
    [InlineData("Support", "Money", "form.not-in-list")]
    [InlineData("Violence", "true", "inventory.violence-without-words")]
    public async Task What_cannot_be_kept_is_refused_in_words_and_stays_typed(string field, string value, string code)
    {
        var page = await (await OpenAsync("inventory/add")).SendAsync("add-person", [.. new[] { ("Alias", "Daniel"), ("WhatIsGood", "typed before") }.Where(f => f.Item1 != field), (field, value)]);

        Assert.Equal(code, page.RefusalCode);
        Assert.Contains("typed before", page.Text, StringComparison.Ordinal);
        Assert.Empty(await PeopleAsync());
    }

    [Fact]
    public async Task A_form_older_than_what_is_saved_is_refused_with_both_texts_and_taken_when_sent_again()
    {
        var person = await HasPersonAsync();
        var (one, two) = (await OpenAsync($"inventory/{person.Id}"), await OpenAsync($"inventory/{person.Id}"));
        await one.SendAsync("change-person", ("WhatIsGood", "from the first tab"));

        var refused = await two.SendAsync("change-person", ("WhatIsGood", "from the second tab"));
        Assert.Equal("form.stale", refused.RefusalCode);
        Assert.Contains("from the first tab", refused.Words, StringComparison.Ordinal);
        Assert.Contains("from the second tab", refused.Text, StringComparison.Ordinal);

        Assert.Null((await refused.SendAsync("change-person")).Refusal);
        Assert.Equal("from the second tab", (await PeopleAsync()).Single().WhatIsGood);
    }

    [Fact]
    public async Task Nobody_is_deleted_and_a_reason_is_asked_for()
    {
        var person = await HasPersonAsync();
        var page = await OpenAsync($"inventory/{person.Id}/withdraw");

        Assert.Equal("inventory.withdrawal-without-reason", (await page.SendAsync("withdraw-person")).RefusalCode);
        Assert.Null((await page.SendAsync("withdraw-person", ("Reason", "added twice"))).Refusal);
        Assert.Equal(("added twice", (int?)null), ((await PeopleAsync()).Single().WithdrawnBecause, (await PeopleAsync()).Single().Ring));
    }

    [Fact]
    public async Task The_client_reads_their_own_words_and_never_what_is_kept_apart()
    {
        await HasPersonAsync(p => (p.WhatIsGood, p.Remarks, p.Violence, p.ViolenceWords) = ("cooks well", "therapist only", true, "known to the therapist"));
        var client = await clinic.SignedInAsync(course.ClientEmail);
        foreach (var path in new[] { "/my/people", "/my/circle" })
        {
            var page = await client.OpenAsync(path);
            Assert.Contains("Daniel", page.Words, StringComparison.Ordinal);
            Assert.DoesNotContain("therapist only", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("known to the therapist", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("onfrontation", page.Text, StringComparison.Ordinal);
        }
    }

    private Task<Page> OpenAsync(string path) => me.OpenAsync($"/courses/{course.Id}/{path}");

    private Task<List<Person>> PeopleAsync() => clinic.InDatabaseAsync(db => db.Set<Person>().ToListAsync());

    private async Task<Person> HasPersonAsync(Action<Person>? also = null)
    {
        var person = new Person { Id = Guid.CreateVersion7(), CourseId = course.Id, Alias = "Daniel" };
        person.Place(1, 100);
        also?.Invoke(person);
        await clinic.WriteAsync(person);
        return person;
    }
}
