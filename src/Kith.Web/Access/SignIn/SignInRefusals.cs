using Kith.Clinical;

namespace Kith.Web.Access.SignIn;

/// <summary>Why somebody could not sign in. The same words for a wrong password, an unknown name and too many tries.</summary>
public static class SignInRefusals
{
    public static readonly Refusal NotTaken = new(
        "access.not-taken",
        "This e-mail address and password do not go together, or there were too many tries. Check both; after several wrong tries, wait a few minutes and try again.");

    public static readonly Refusal CodeNotTaken = new(
        "access.code-not-taken",
        "This code is not right, was used already, or there were too many tries. Wait for the next code of your app, or use a code from your paper; after several wrong tries, wait a few minutes.",
        "Code");

    public static readonly Refusal TooLate = new(
        "access.second-step-late", "The second step took longer than ten minutes, or your password was changed meanwhile. Sign in again.");

    public static readonly Refusal LinkNotTaken = new(
        "access.link-not-taken", "This link was used already, is older than fifteen minutes, or is not whole. Ask for a new one, or sign in with your password.");

    public static readonly Refusal PasskeyNotTaken = new(
        "access.passkey-not-taken", "This passkey is not known here, or it took too long. Try again, or sign in with your password.");
}
