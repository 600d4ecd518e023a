using Kith.Clinical;
using Microsoft.AspNetCore.Identity;

namespace Kith.Web.Access.Passwords;

/// <summary>What a password must be: long enough, and none that is guessed first. Nothing is said about which signs it holds, and none ever runs out.</summary>
public sealed class PasswordRule : IPasswordValidator<KithUser>
{
    public const int Shortest = 12;
    public const int Longest = 128;

    /// <summary>What is left of a password without the own name, address and program must still be this long.</summary>
    private const int Own = 8;

    /// <returns>Null when it will do; otherwise why not.</returns>
    public static Refusal? Refuse(string? password, KithUser user, string field)
    {
        if (string.IsNullOrEmpty(password))
            return new("form.missing", "The new password is still empty. Type or paste it and send again.", field);
        if (Length(password) < Shortest)
            return new("access.password-short", $"This password has {Length(password)} characters; it needs at least {Shortest}. Three or four words in a row are long enough and easy to keep.", field);
        if (Length(password) > Longest)
            return new("access.password-long", $"This password has more than {Longest} characters. Take a shorter one.", field);
        if (CommonPasswords.Are(password))
            return new("access.password-common", "This password is among those that are guessed first. Take another: three or four words that have nothing to do with each other.", field);
        return Length(Without(password, user)) < Own
            ? new("access.password-own", "This password is little more than your name, your address or the name of this program. Take one that nobody can guess who knows you.", field)
            : null;
    }

    public Task<IdentityResult> ValidateAsync(UserManager<KithUser> manager, KithUser user, string? password) => Task.FromResult(
        Refuse(password, user, "Password") is { } refusal ? IdentityResult.Failed(new IdentityError { Code = refusal.Code, Description = refusal.Sentence }) : IdentityResult.Success);

    private static int Length(string password) => password.EnumerateRunes().Count();

    private static string Without(string password, KithUser user)
    {
        var words = user.Name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Concat((user.Email ?? "").Split('@', '.', '-', '_')).Append("kith").Where(w => w.Length > 2);
        return words.OrderByDescending(w => w.Length).Aggregate(password, (left, word) => left.Replace(word, "", StringComparison.OrdinalIgnoreCase));
    }
}
