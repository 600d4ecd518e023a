namespace Kith.Web.Access.SignIn;

/// <summary>By what somebody came in or was turned away, as the audit trail keeps it.</summary>
internal static class SignInBy
{
    public const string Password = "password";
    public const string App = "app";
    public const string Paper = "paper";
    public const string Passkey = "passkey";

    public const string MailLink = "mail-link";

    /// <summary>As the first of an empty clinic.</summary>
    public const string SetUp = "set-up";

    /// <summary>A code that was neither the app's nor the paper's.</summary>
    public const string Code = "code";

    /// <summary>Too early after wrong tries; it was not looked at.</summary>
    public const string Wait = "wait";
}
