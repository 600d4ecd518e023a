using Kith.Clinical;
using Kith.Clinical.Safety;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Safety;

/// <summary>Whom to call in a country, as the reader's clinic has it.</summary>
public sealed record CrisisPlace(CrisisCountry Country, IReadOnlyList<ListedLine> Lines, DateOnly Today)
{
    /// <summary>The lines that come with Kith, checked by no clinic.</summary>
    public static CrisisPlace AsItComes(CrisisCountry country) => new(country, ListedLine.Of(country, [], new Dictionary<string, DateOnly>(StringComparer.Ordinal)), default);
}

/// <summary>The lines that come with Kith, with what the clinic added and checked. Somebody who is not signed in has the former.</summary>
public sealed class CrisisDirectory(KithDb db, Actor actor, Clinics clinics, TimeProvider time)
{
    /// <summary>A clinic has a handful.</summary>
    internal const int MostOwn = 30;

    private const int MostChecked = 200;

    /// <param name="country">ISO 3166; null for the clinic's own.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <returns>Null when we know of no line there.</returns>
    public async Task<CrisisPlace?> OfAsync(string? country, CancellationToken stop)
    {
        var clinic = await clinics.FindAsync(actor.ClinicId, stop);
        if ((CrisisLines.Find(country) ?? CrisisLines.Find(clinic?.Country)) is not { } found)
            return null;

        if (clinic is null)
            return CrisisPlace.AsItComes(found);

        var own = await actor.OwnLines(db).AsNoTracking().Where(l => l.Country == found.Code).OrderBy(l => l.Id).Take(MostOwn).ToListAsync(stop);
        var checks = await actor.LineChecks(db).GroupBy(c => c.Line).Select(g => new { Line = g.Key, On = g.Max(c => c.CheckedOn) })
            .Take(MostChecked).ToDictionaryAsync(c => c.Line, c => c.On, StringComparer.Ordinal, stop);
        return new(found, ListedLine.Of(found, own, checks), ClinicDay.Of(time.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(clinic.TimeZone)));
    }
}
