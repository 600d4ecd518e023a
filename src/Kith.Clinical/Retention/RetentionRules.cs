namespace Kith.Clinical.Retention;

/// <summary>
/// The rules we know of, country by country, each with where and when it was looked up. What somebody writes about a law is not the law, and laws
/// change: somebody who knows the law of the place confirms a rule before the first record is given up by it. A place that is not here has no rule,
/// and nothing in it falls due.
/// </summary>
public static class RetentionRules
{
    private static readonly DateOnly November2026 = new(2026, 11, 23);

    /// <summary>In the order of their names.</summary>
    public static IReadOnlyList<RetentionRule> All { get; } =
    [
        new("AU", "Australia", 7, 25, "Health records acts of New South Wales, Victoria and the Capital Territory", About("legalvision.com.au"),
            "The other states and territories have no such law for private practices."),
        new("AT", "Austria", 10, null, "Psychotherapy act, duty to document"),
        new("FR", "France", 20, 28, "Code de la santé publique, article R. 1112-7", About("espaceinfirmier.fr and 123dok.net"), "It is written for hospitals and clinics."),
        new("DE", "Germany", 10, null, "Bürgerliches Gesetzbuch, section 630f (3)", About("schweigepflicht-online.de and mit-sicherheit-gut-behandelt.de"),
            "Hospitals of some federal states must keep records longer."),
        new("IE", "Ireland", 20, 25, "Health Service Executive, record retention periods of 2013, mental health", About("medisec.ie"),
            "The Health Service Executive has put a newer policy in its place, which was not seen."),
        new("NL", "Netherlands", 20, 38, "Burgerlijk Wetboek, article 7:454", About("dirkzwager.nl and lexdigitalis.nl"),
            "That the years of somebody who was a minor begin at 18 was found on the page of a practice only (kj-psychologen.nl)."),
        new("NZ", "New Zealand", 10, null, "Health (Retention of Health Information) Regulations 1996", About("privacy.org.nz"), "Public services must keep some records longer."),
        new("SE", "Sweden", 10, null, "Patientdatalagen, chapter 3, section 17", Law("lagboken.se, SFS 2012:954"), "Public services keep records for good."),
        new("GB", "United Kingdom", 20, 25, "NHS Records Management Code of Practice 2021, mental health records", About("themdu.com"),
            "It is the code of England; Wales has its own, and so may Scotland and Northern Ireland."),
        new("US", "United States", 7, 21, "American Psychological Association, record keeping guidelines", About("apaservices.org"),
            "The law of the state comes first: in many the seven years of a minor begin at their majority, which is longer than this."),
    ];

    /// <returns>Null when we know of none.</returns>
    public static RetentionRule? Find(string? country) => All.FirstOrDefault(r => r.Country.Equals(country, StringComparison.OrdinalIgnoreCase));

    private static RuleSeen About(string at) => new(November2026, at, IsLaw: false);

    private static RuleSeen Law(string at) => new(November2026, at, IsLaw: true);
}
