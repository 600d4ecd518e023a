namespace Kith.Clinical.Access;

/// <summary>From which age young people decide for themselves at a place.</summary>
/// <param name="Country">ISO 3166 code.</param>
/// <param name="ConsentsFrom">Years from which they consent to outpatient psychotherapy by themselves.</param>
/// <param name="ParentSeesUntil">Years up to which a parent may see what the door for families opens without the client's own consent.</param>
/// <param name="Source">Where it is written.</param>
public sealed record MinorRule(string Country, int ConsentsFrom, int ParentSeesUntil, string Source);

/// <summary>
/// Age rules by place, as data. Laws differ within countries and change: the clinic checks its own. A place that is not listed opens nothing to a
/// parent without the client's consent.
/// </summary>
public static class MinorRules
{
    public static readonly IReadOnlyList<MinorRule> All =
    [
        new("GB", 16, 16, "Family Law Reform Act 1969 s 8; below 16 by competence (Gillick)"),
        new("US", 12, 12, "by state, 12 to 18: the lowest, so that nothing is shown that some state keeps from parents"),
    ];

    /// <summary>How long a parent or guardian sees without the client's consent: up to this birthday; null where they never do.</summary>
    public static DateOnly? ParentSeesUntil(string country, DateOnly bornOn) =>
        All.FirstOrDefault(r => r.Country == country) is { } rule ? bornOn.AddYears(rule.ParentSeesUntil) : null;
}
