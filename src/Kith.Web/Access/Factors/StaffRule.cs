using Kith.Clinical.Access;

namespace Kith.Web.Access.Factors;

/// <summary>
/// Whether staff need a second step to work. They do; only the demo, where everybody knows every password and nobody is real, is built without, and
/// no setting, table or address changes it. See docs/adr/0010.
/// </summary>
/// <param name="Asks">False in the demo.</param>
public sealed record StaffRule(bool Asks)
{
    /// <summary>Whether this person has to set one up before they can work.</summary>
    public bool Misses(KithUser user) => Asks && user.Role.IsStaff() && !user.TwoFactorEnabled;
}
