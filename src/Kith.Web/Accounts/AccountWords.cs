using Kith.Clinical.Access;

namespace Kith.Web.Accounts;

internal static class AccountWords
{
    public static string Of(Role role) => role switch { Role.Therapist => "Therapist", Role.Administrator => "Administrator", _ => "Client" };

    public static string Many(Role role) => Of(role) + "s";
}
