using System.Net;
using Kith.Clinical.Access;

namespace Kith.Web.Tests.Accounts;

public sealed class AccountsTests : IAsyncLifetime
{
    private TestClinic clinic = null!;
    private Visitor administrator = null!;

    public async ValueTask InitializeAsync()
    {
        clinic = await TestClinic.OpenAsync();
        administrator = await clinic.AdministratorAsync();
    }

    public ValueTask DisposeAsync() => clinic.DisposeAsync();

    [Fact]
    public async Task A_new_therapist_signs_in_with_the_password_shown_once()
    {
        var form = await administrator.OpenAsync("/accounts/add");
        var shown = await form.SendAsync("add-account", ("Name", "Noor New"), ("Email", "noor@test.example"), ("Role", "Therapist"));
        var password = shown.Document.QuerySelector("code.password")!.TextContent;
        var signIn = await clinic.Stranger().OpenAsync("/sign-in");
        Assert.Equal("/today", (await signIn.SendAsync("/sign-in/enter", ("email", "noor@test.example"), ("password", password))).Path);
        Assert.Contains("Noor New", (await administrator.OpenAsync("/accounts")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Role", "Client", "accounts.client")]
    [InlineData("Role", "King", "form.not-in-list")]
    [InlineData("Name", "", "form.missing")]
    [InlineData("Email", "therapist@test.example", "access.address-taken")]
    public async Task What_will_not_do_is_refused(string field, string value, string code)
    {
        (string, string)[] typed = [("Name", "Noor New"), ("Email", "noor@test.example"), ("Role", "Therapist")];
        var page = await (await administrator.OpenAsync("/accounts/add")).SendAsync("add-account", [.. typed.Where(f => f.Item1 != field), (field, value)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal(code, page.RefusalCode);
    }

    [Fact]
    public async Task People_of_another_clinic_are_nobody()
    {
        var user = await clinic.HasUserAsync("Eve Elsewhere", "eve@test.example", Role.Therapist, clinicId: Guid.CreateVersion7());
        Assert.DoesNotContain("Eve", (await administrator.OpenAsync("/accounts")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.OpenAsync($"/accounts/{user.Id}/password")).Status);
    }

    [Fact]
    public async Task Nobody_but_an_administrator_sees_the_accounts()
    {
        foreach (var path in new[] { "/accounts", "/accounts/add", $"/accounts/{TestClinic.TherapistId}/password" })
            Assert.Equal(HttpStatusCode.NotFound, (await (await clinic.TherapistAsync()).OpenAsync(path)).Status);
    }
}
