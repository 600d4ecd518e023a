namespace Kith.Clinical.Retention;

/// <summary>Where and when a rule was looked up.</summary>
/// <param name="On">The day: the law may have changed since.</param>
/// <param name="At">Whose page it was, without the https.</param>
/// <param name="IsLaw">Whether the law itself was read there, or what somebody writes about it.</param>
public sealed record RuleSeen(DateOnly On, string At, bool IsLaw);
