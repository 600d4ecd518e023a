using System.Net;

namespace Kith.Web.Tests.Access;

public sealed class SignInTests : IAsyncLifetime
{
    public static TheoryData<Kith.Web.Storage.Database> Databases => TestPostgres.Databases;

    private TestClinic clinic = null!;

    public async ValueTask InitializeAsync() => clinic = await TestClinic.OpenAsync();

    public ValueTask DisposeAsync() => clinic.DisposeAsync();

    [Theory]
    [InlineData("therapist@test.example", "wrong-wrong-wrong")]
    [InlineData("nobody@test.example", TestClinic.Password)]
    [InlineData("", "")]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer_and_keep_the_address(string email, string password)
    {
        var page = await (await clinic.Stranger().OpenAsync("/sign-in")).SendAsync("/sign-in/enter", ("email", email), ("password", password));
        Assert.Equal("access.not-taken", page.RefusalCode);
        Assert.Equal([email], page.Fields("/sign-in/enter")["email"]);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Whatever_is_typed_for_a_name_is_answered_like_an_unknown_one_and_kept(Kith.Web.Storage.Database database)
    {
        await using var here = await TestClinic.OpenAsync(database);
        foreach (var email in (string[])["be\u0007ll", "נורה 🌱", "' OR 1=1 --", new string('x', 1024 * 1024), "\uD83C"])
        {
            var page = await (await here.Stranger().OpenAsync("/sign-in")).SendAsync("/sign-in/enter", ("email", email), ("password", email));
            Assert.Equal((HttpStatusCode.UnprocessableEntity, "access.not-taken"), (page.Status, page.RefusalCode));
        }

        // No browser sends this one; the server reads no form that holds it.
        var nothing = await (await here.Stranger().OpenAsync("/sign-in")).SendAsync("/sign-in/enter", ("email", "n\0ul"), ("password", "x"));
        Assert.Equal(HttpStatusCode.BadRequest, nothing.Status);
        Assert.StartsWith("This form could not be taken", nothing.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_tries_lock_the_account_even_for_the_right_password()
    {
        var visitor = clinic.Stranger();
        for (var i = 0; i < 5; i++)
            await (await visitor.OpenAsync("/sign-in")).SendAsync("/sign-in/enter", ("email", "therapist@test.example"), ("password", "wrong-wrong-wrong"));
        var page = await (await visitor.OpenAsync("/sign-in")).SendAsync("/sign-in/enter", ("email", "therapist@test.example"), ("password", TestClinic.Password));
        Assert.Equal("access.not-taken", page.RefusalCode);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    public async Task No_link_leads_elsewhere_after_signing_in(string back)
    {
        var visitor = clinic.Stranger();
        var page = await (await visitor.OpenAsync("/sign-in")).SendAsync(
            "/sign-in/enter", ("email", "administrator@test.example"), ("password", TestClinic.Password), ("back", back));
        Assert.Equal("/accounts", page.Path);
    }

    [Fact]
    public async Task A_form_sent_after_the_sign_in_ran_out_is_kept_through_signing_in_again()
    {
        var visitor = await clinic.TherapistAsync();
        var form = await visitor.OpenAsync("/clients/add");
        await (await visitor.OpenAsync("/clients/add")).SendAsync("/sign-out");

        var signIn = await form.SendAsync("add-client", ("Name", "Somebody whose name is long enough to be looked at again"), ("BornDay", "3"), ("BornMonth", "4"), ("BornYear", "1990"));
        Assert.Equal(HttpStatusCode.OK, signIn.Status);
        var again = await signIn.SendAsync("/sign-in/enter", ("email", "therapist@test.example"), ("password", TestClinic.Password));
        Assert.Contains("What you wrote is still here", again.Words, StringComparison.Ordinal);

        var done = await again.SendAsync("/clients/add");
        Assert.StartsWith("/courses/begin/", done.Path, StringComparison.Ordinal);
    }
}
