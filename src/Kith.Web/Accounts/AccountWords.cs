using Kith.Clinical.Access;

namespace Kith.Web.Accounts;

internal static class AccountWords
{
    public static string Of(Role role) => role switch
    {
        Role.Facilitator => "Group facilitator", Role.Manager => "Programme manager", _ => role.ToString(),
    };

    public static string Many(Role role) => Of(role) + "s";
}
