using System.Net;
using Kith.Clinical.Clients;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Forms;

/// <summary>Bad input and double sending, shown on the shortest form there is; every form is drawn and sent the same way.</summary>
public sealed class OnceTests : IAsyncLifetime
{
    private static readonly (string, string)[] Nora = [("Name", "Nora"), ("BornDay", "3"), ("BornMonth", "4"), ("BornYear", "1990")];
    private TestClinic clinic = null!;
    private Page form = null!;

    public async ValueTask InitializeAsync()
    {
        clinic = await TestClinic.OpenAsync();
        form = await (await clinic.TherapistAsync()).OpenAsync("/clients/add");
    }

    public ValueTask DisposeAsync() => clinic.DisposeAsync();

    [Fact]
    public async Task A_form_sent_twice_is_written_once_and_both_lead_to_the_same_place()
    {
        var first = await form.SendAsync("add-client", Nora);
        var second = await form.SendAsync("add-client", Nora);
        Assert.Equal(first.Path, second.Path);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Pressed_ten_times_at_once_it_is_written_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => form.SendAsync("add-client", Nora)));
        Assert.Equal(1, await CountAsync());
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.Status));
    }

    [Fact]
    public async Task The_same_form_with_other_words_is_not_taken_for_the_first()
    {
        await form.SendAsync("add-client", Nora);
        var other = await form.SendAsync("add-client", [.. Nora.Skip(1), ("Name", "Lena")]);
        Assert.Equal("form.sent-before", other.RefusalCode);
        Assert.Equal(["Lena"], other.Fields("add-client")["Form.Name"]);
        Assert.Equal(1, await CountAsync());

        await other.SendAsync("add-client");
        Assert.Equal(2, await CountAsync());
    }

    [Theory]
    [InlineData("31", "2", "1990")]
    [InlineData("1", "13", "1990")]
    [InlineData("1", "1", "90")]
    [InlineData("1", "1", "2199")]
    [InlineData("١", "x", "-5")]
    public async Task An_impossible_date_is_refused_in_words_and_stays_as_typed(string day, string month, string year)
    {
        var page = await form.SendAsync("add-client", ("Name", "Nora"), ("BornDay", day), ("BornMonth", month), ("BornYear", year));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.NotNull(page.Refusal);
        Assert.Equal([day], page.Fields("add-client")["Form.BornDay"]);
        Assert.Equal([month], page.Fields("add-client")["Form.BornMonth"]);
        Assert.Equal([year], page.Fields("add-client")["Form.BornYear"]);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task A_text_of_one_megabyte_is_refused_in_words_and_kept()
    {
        var page = await form.SendAsync("add-client", [.. Nora.Skip(1), ("Name", new string('é', 1024 * 1024))]);
        Assert.Equal("form.too-long", page.RefusalCode);
        Assert.Equal(1024 * 1024, page.Fields("add-client")["Form.Name"][0].Length);
        Assert.Equal(0, await CountAsync());
    }

    [Theory]
    [InlineData("No\u0007ra")]
    [InlineData("No\u001bra")]
    public async Task A_control_character_is_refused_and_its_place_named(string name)
    {
        var page = await form.SendAsync("add-client", [.. Nora.Skip(1), ("Name", name)]);
        Assert.Equal("form.control-character", page.RefusalCode);
        Assert.Contains("after “No”", page.Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nóra 🌱👩‍👧")]
    [InlineData("נורה")]
    [InlineData("نورا <b>&amp;</b>")]
    public async Task Emoji_and_right_to_left_names_are_kept_to_the_letter(string name)
    {
        var page = await form.SendAsync("add-client", [.. Nora.Skip(1), ("Name", name)]);
        Assert.Contains(name, page.Document.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_not_taken()
    {
        var answer = await form.Visitor.PostAsync("/clients/add", [new("_handler", "add-client"), new("Form.Name", "Nora")]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(0, await CountAsync());
    }

    private Task<int> CountAsync() => clinic.InDatabaseAsync(db => db.Set<Client>().CountAsync());
}
