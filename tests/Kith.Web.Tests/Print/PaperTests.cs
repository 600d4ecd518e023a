using System.Net;
using System.Text;
using Kith.Clinical.Inventory;
using Kith.Clinical.Sessions;
using Kith.Host.Demo;
using Kith.Host.Demo.People;
using Kith.Web.Print;

namespace Kith.Web.Tests.Print;

/// <summary>What leaves the house on paper, and what does not.</summary>
public sealed class PaperTests : IAsyncLifetime
{
    private TestClinic clinic = null!;
    private Story leila = null!, joan = null!;

    public async ValueTask InitializeAsync()
    {
        clinic = await TestClinic.OpenAsync();
        var setting = new Setting(TestClinic.ClinicId, TimeZoneInfo.FindSystemTimeZoneById("Europe/London"), clinic.Time.GetUtcNow());
        (leila, joan) = (LeilaHaddad.Tell(setting), JoanWhitcombe.Tell(setting));
        await clinic.WriteAsync([setting.Ines, leila.User, joan.User, .. leila.Told(), .. joan.Told()]);
    }

    public ValueTask DisposeAsync() => clinic.DisposeAsync();

    [Theory]
    [InlineData("summary")]
    [InlineData("letter")]
    public async Task Nothing_private_is_on_paper(string kind)
    {
        var ines = await clinic.SignedInAsync("ines@demo.example");
        foreach (var story in new[] { leila, joan })
        {
            var paper = (await ines.OpenAsync($"/courses/{story.Course.Id}/print/{kind}")).Document.QuerySelector("article.letter")!.TextContent;
            Assert.Contains(story.Client.Name, paper, StringComparison.Ordinal);
            Assert.All(story.All<Note>(), n => Assert.DoesNotContain(n.Text, paper, StringComparison.Ordinal));
            foreach (var person in story.All<Person>())
            {
                Assert.DoesNotContain(person.Alias, paper, StringComparison.Ordinal);
                Assert.True(person.Remarks.Length == 0 || !paper.Contains(person.Remarks, StringComparison.Ordinal));
                Assert.True(person.ViolenceWords.Length == 0 || !paper.Contains(person.ViolenceWords, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task A_line_of_ones_own_is_printed_and_names_stay_in_when_they_are_asked_for()
    {
        var ines = await clinic.SignedInAsync("ines@demo.example");
        var page = await ines.OpenAsync($"/courses/{joan.Course.Id}/print/letter");
        Assert.DoesNotContain("Arthur", page.Words, StringComparison.Ordinal);
        var with = await page.SendAsync("paper", ("Line", "She would like to come by in June. 🌻"), ("Names", "true"));
        Assert.Contains("She would like to come by in June. 🌻", with.Words, StringComparison.Ordinal);
        Assert.Contains("Be Arthur's wife", with.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("in June", (await ines.OpenAsync($"/courses/{joan.Course.Id}/print/letter")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_happened_with_others_is_drawn_on_paper_only_when_it_is_asked_for_and_then_without_their_names()
    {
        var ines = await clinic.SignedInAsync("ines@demo.example");
        var page = await ines.OpenAsync($"/courses/{joan.Course.Id}/print/summary");
        string Drawing(Page paper) => string.Concat(paper.Document.QuerySelectorAll("article.letter figure").Select(f => f.TextContent));
        Assert.DoesNotContain("What happened", Drawing(page), StringComparison.Ordinal);
        var with = await page.SendAsync("paper", ("Events", "true"));
        Assert.Contains("What happened", Drawing(with), StringComparison.Ordinal);
        Assert.All(joan.All<Person>(), p => Assert.DoesNotContain(p.Alias, Drawing(with), StringComparison.Ordinal));
        Assert.Contains("All measures over the same days", Drawing(with), StringComparison.Ordinal);
        Assert.Contains("Middle", Drawing(with), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_too_long_gets_a_sentence_and_keeps_what_was_typed()
    {
        var ines = await clinic.SignedInAsync("ines@demo.example");
        var page = await ines.OpenAsync($"/courses/{joan.Course.Id}/print/summary");
        var refused = await page.SendAsync("paper", ("Line", new string('w', 1_000_000)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Refusal);
        Assert.Equal(1_000_000, refused.Fields("paper")["Form.Line"][0].Trim().Length);
    }

    [Theory]
    [InlineData("summary")]
    [InlineData("letter")]
    public async Task The_pdf_has_a_name_that_says_nothing_and_is_tagged_where_Chromium_is(string kind)
    {
        var ines = await clinic.SignedInAsync("ines@demo.example");
        var answer = await ines.Http.GetAsync(new Uri($"/courses/{joan.Course.Id}/print/{kind}.pdf", UriKind.Relative));
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"kith-{kind}-2026-03-02.pdf", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        var pdf = Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync());
        Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);
        using var chromium = new Chromium(new("unused"), TimeProvider.System);
        Assert.Equal(chromium.IsInstalled, pdf.Contains("/StructTreeRoot", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_Chromium_it_is_plain_lines_in_any_script()
    {
        var pdf = PlainPdf.Write(new("Letter", [new Top("Été"), new Text(string.Join(' ', Enumerable.Repeat("Ωmega שלום word 🌻", 900))), new Facts([("Client", new string('m', 400))])]));
        var text = Encoding.Latin1.GetString(pdf);
        Assert.StartsWith("%PDF-", text, StringComparison.Ordinal);
        Assert.True(System.Text.RegularExpressions.Regex.Count(text, @"/Type /Page\b") > 1);
    }

    [Fact]
    public void Others_are_told_by_who_they_are_to_the_client()
    {
        var names = new OthersNames([new("Isla and Finn", "children, 12 and 8"), new("Nonna Rita", "grandmother"), new("Al", ""), new("Sister Ann", "nurse")], keep: false);
        Assert.Equal("[children] and Isla’s", names.Hide("Isla and Finn and Isla’s").Replace("[children]’s", "Isla’s", StringComparison.Ordinal));
        Assert.Equal("[grandmother] rang; [somebody close] and Alan came; my sister met [nurse].", names.Hide("Rita rang; Al and Alan came; my sister met Ann."));
    }
}
