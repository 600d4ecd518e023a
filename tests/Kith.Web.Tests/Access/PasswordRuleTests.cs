using Kith.Clinical.Access;
using Kith.Web.Access;
using Kith.Web.Access.Passwords;

namespace Kith.Web.Tests.Access;

public sealed class PasswordRuleTests
{
    private static readonly KithUser Ruth = new() { Name = "Ruth Therapist", Email = "ruth@test.example", Role = Role.Therapist };

    [Theory]
    [InlineData("", "form.missing")]
    [InlineData("elevenchars", "access.password-short")]
    [InlineData("password1234", "access.password-common")]
    [InlineData("PASSWORD2026!!", "access.password-common")]
    [InlineData("passwordpassword", "access.password-common")]
    [InlineData("aaaaaaaaaaaaaaaa", "access.password-common")]
    [InlineData("ab1!ab1!ab1!ab1!", "access.password-common")]
    [InlineData("qwerty123456", "access.password-common")]
    [InlineData("123456789012", "access.password-common")]
    [InlineData("ruth-therapist-26", "access.password-own")]
    [InlineData("KITHkith@test.example", "access.password-own")]
    public void What_is_guessed_first_is_refused(string password, string code) => Assert.Equal(code, PasswordRule.Refuse(password, Ruth, "New")?.Code);

    [Theory]
    [InlineData("twelve lower")]
    [InlineData("orange ladder window")]
    [InlineData("839201746528")]
    [InlineData("נורה הולכת לים")]
    [InlineData("🌱🌱🌲🌳🌴🌵🌾🌿🍀🍁🍂🍃")]
    public void Nothing_is_said_about_which_signs_it_holds(string password) => Assert.Null(PasswordRule.Refuse(password, Ruth, "New"));

    [Fact]
    public void A_hundred_and_twenty_eight_characters_fit_and_one_more_does_not()
    {
        var longest = string.Join(' ', Enumerable.Range(0, 100))[..PasswordRule.Longest];
        Assert.Null(PasswordRule.Refuse(longest, Ruth, "New"));
        Assert.Equal("access.password-long", PasswordRule.Refuse(longest + "x", Ruth, "New")?.Code);
    }

    [Fact]
    public void The_list_holds_thousands_that_are_long_enough()
    {
        using var list = new StreamReader(typeof(PasswordRule).Assembly.GetManifestResourceStream("common-passwords.txt")!);
        Assert.True(list.ReadToEnd().Split('\n').Count(line => line.Length >= PasswordRule.Shortest) >= 3000);
    }
}
