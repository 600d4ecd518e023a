namespace Kith.Clinical.Retention;

/// <summary>How long a record is kept in a place, once nobody works with it any more.</summary>
/// <param name="Country">ISO 3166 code.</param>
/// <param name="Place">Its name.</param>
/// <param name="Years">Full years after the last contact.</param>
/// <param name="UntilAge">For somebody who was a minor then: at least until this birthday; null where nothing is said of minors.</param>
/// <param name="Source">Where it stands, for whoever checks it.</param>
public sealed record RetentionRule(string Country, string Place, int Years, int? UntilAge, string Source)
{
    private const int OfAge = 18;

    /// <summary>The first day on which the rule asks for the record no longer.</summary>
    /// <param name="bornOn">Whose record.</param>
    /// <param name="lastOn">The last contact.</param>
    public DateOnly EndsOn(DateOnly bornOn, DateOnly lastOn)
    {
        var ends = lastOn.AddYears(Years).AddDays(1);
        return UntilAge is { } age && lastOn < bornOn.AddYears(OfAge) && bornOn.AddYears(age) is var birthday && birthday > ends ? birthday : ends;
    }
}

/// <summary>
/// The rules we know of, country by country. Written from memory of what is printed, and not checked against the law of today: somebody who knows the
/// law of the place confirms a rule before the first record is given up by it. A place that is not here has no rule, and nothing in it falls due.
/// </summary>
public static class RetentionRules
{
    /// <summary>In the order of their names.</summary>
    public static IReadOnlyList<RetentionRule> All { get; } =
    [
        new("AU", "Australia", 7, 25, "Health records acts of New South Wales, Victoria and the Capital Territory"),
        new("AT", "Austria", 10, null, "Psychotherapy act, duty to document"),
        new("FR", "France", 20, 28, "Code de la santé publique, article R. 1112-7"),
        new("DE", "Germany", 10, null, "Bürgerliches Gesetzbuch, section 630f (3)"),
        new("IE", "Ireland", 20, 25, "Health Service Executive, record retention periods, mental health"),
        new("NL", "Netherlands", 20, 38, "Burgerlijk Wetboek, article 7:454"),
        new("NZ", "New Zealand", 10, null, "Health (Retention of Health Information) Regulations 1996"),
        new("SE", "Sweden", 10, null, "Patientdatalagen, chapter 3, section 17"),
        new("GB", "United Kingdom", 20, 25, "NHS Records Management Code of Practice, mental health records"),
        new("US", "United States", 7, 21, "American Psychological Association, record keeping guidelines; the law of the state may ask for more"),
    ];

    /// <returns>Null when we know of none.</returns>
    public static RetentionRule? Find(string? country) => All.FirstOrDefault(r => r.Country.Equals(country, StringComparison.OrdinalIgnoreCase));
}
