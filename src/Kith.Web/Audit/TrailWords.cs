using System.Globalization;
using Kith.Clinical.Audit;

namespace Kith.Web.Audit;

/// <summary>The audit trail in words.</summary>
public static class TrailWords
{
    public static string Of(TrailChecked found) => found.Fault is { } fault
        ? $"{fault.Sentence} What comes before it holds: {Count(found.Entries, "entry", "entries")}. Keep the database as it is and find out who could write to it."
        : $"{Count(found.Entries, "entry", "entries")} under {Count(found.Seals, "seal", "seals")}, each as it was sealed; {Count(found.Waiting, "entry", "entries")} too new to be sealed.";

    public static string Of(AuditAct act) => act switch
    {
        AuditAct.Read => "read",
        AuditAct.Write => "wrote",
        AuditAct.Refused => "was refused",
        AuditAct.Denied => "was denied",
        AuditAct.Export => "took out",
        AuditAct.SignIn => "signed in",
        AuditAct.SignInBegun => "began to sign in",
        AuditAct.SignInRefused => "could not sign in",
        AuditAct.SignOut => "signed out",
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };

    private static string Count(long number, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many)}");
}
