using System.Net;
using Kith.Clinical.Clients;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Clients;

public sealed class GiveSignInTests : IAsyncLifetime
{
    private TestClinic clinic = null!;
    private Visitor therapist = null!;
    private Page form = null!;

    public async ValueTask InitializeAsync()
    {
        clinic = await TestClinic.OpenAsync();
        therapist = await clinic.TherapistAsync();
        var client = new Client { Id = Guid.CreateVersion7(), TherapistId = TestClinic.TherapistId, Name = "Mara", BornOn = new(1990, 4, 3) };
        await clinic.WriteAsync(client);
        form = await therapist.OpenAsync($"/clients/{client.Id}/sign-in");
    }

    public ValueTask DisposeAsync() => clinic.DisposeAsync();

    [Fact]
    public async Task The_password_is_shown_once_and_lets_the_client_in()
    {
        var shown = await form.SendAsync("give-sign-in", ("Email", "mara@client.example"));
        var password = shown.Document.QuerySelector("code.password")!.TextContent;
        Assert.Equal(19, password.Length);
        Assert.DoesNotContain(password, (await therapist.OpenAsync(form.Path)).Text, StringComparison.Ordinal);

        var signIn = await clinic.Stranger().OpenAsync("/sign-in");
        var home = await signIn.SendAsync("/sign-in/enter", ("email", "mara@client.example"), ("password", password));
        Assert.Null(home.Refusal);
        Assert.StartsWith("/my", home.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sent_twice_it_makes_one_account_and_shows_no_second_password()
    {
        await form.SendAsync("give-sign-in", ("Email", "mara@client.example"));
        var again = await form.SendAsync("give-sign-in", ("Email", "mara@client.example"));
        Assert.Null(again.Document.QuerySelector("code.password"));
        Assert.Equal(1, await clinic.InDatabaseAsync(db => db.Users.CountAsync(u => u.Name == "Mara")));
    }

    [Fact]
    public async Task A_new_password_ends_the_old_one()
    {
        var first = await form.SendAsync("give-sign-in", ("Email", "mara@client.example"));
        var old = first.Document.QuerySelector("code.password")!.TextContent;
        var renewed = await (await therapist.OpenAsync(form.Path)).SendAsync("renew-sign-in");
        Assert.NotEqual(old, renewed.Document.QuerySelector("code.password")!.TextContent);
        var signIn = await clinic.Stranger().OpenAsync("/sign-in");
        Assert.NotNull((await signIn.SendAsync("/sign-in/enter", ("email", "mara@client.example"), ("password", old))).Refusal);
    }

    [Theory]
    [InlineData("", "form.missing")]
    [InlineData("mara", "access.not-an-address")]
    [InlineData("mara @client.example", "access.not-an-address")]
    [InlineData("ma😀ra@client.example", "access.not-an-address")]
    [InlineData("Therapist@test.example", "access.address-taken")]
    public async Task An_address_that_will_not_do_is_refused_and_no_account_is_made(string email, string code)
    {
        var page = await form.SendAsync("give-sign-in", ("Email", email));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(code, page.RefusalCode);
        Assert.Equal(email, page.Fields("give-sign-in")["Form.Email"][0]);
        Assert.Equal(0, await clinic.InDatabaseAsync(db => db.Users.CountAsync(u => u.Name == "Mara")));
    }

    [Fact]
    public async Task Another_therapists_client_looks_like_none() =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await clinic.OtherTherapistAsync()).OpenAsync(form.Path)).Status);
}
