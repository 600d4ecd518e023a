namespace Kith.Clinical.Retention;

/// <summary>How long a record is kept in a place, once nobody works with it any more.</summary>
/// <param name="Country">ISO 3166 code.</param>
/// <param name="Place">Its name.</param>
/// <param name="Years">Full years after the last contact.</param>
/// <param name="UntilAge">For somebody who was a minor then: at least until this birthday; null where nothing is said of minors.</param>
/// <param name="Source">Where it stands, for whoever checks it.</param>
/// <param name="Seen">Where and when it was looked up; null when it was not found, and so is not verified.</param>
/// <param name="Besides">What else was found that somebody should know before they go by it.</param>
public sealed record RetentionRule(string Country, string Place, int Years, int? UntilAge, string Source, RuleSeen? Seen = null, string? Besides = null)
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
