using Kith.Clinical;
using Kith.Clinical.Inventory;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.My.People;

/// <summary>
/// The client's own people, in their own words. The therapist's remarks and what is noted about violence are not read from
/// the database here, so that no page of the client's can ever show them.
/// </summary>
public sealed class MyPeople(KithDb db, Actor actor)
{
    public sealed record Mine(
        Guid Id, string Alias, string Relation, PartialDate? DiedOn, string Contact, int? Ring, int? Angle, string Good, string Hard,
        string IHope, string TheyExpect, Reciprocity Reciprocity, Support Support, string Changed, string Wanted, string LinkToOnset);

    /// <summary>Whoever belongs to the inventory now: inner ring first, then by name.</summary>
    public async Task<IReadOnlyList<Mine>> FindAsync(Guid courseId, CancellationToken stop)
    {
        var people = await actor.Of<Person>(db).AsNoTracking().Where(p => p.CourseId == courseId && p.WithdrawnAt == null)
            .Select(p => new Mine(
                p.Id, p.Alias, p.Relation, p.DiedOn, p.ContactFrequency, p.Ring, p.Angle, p.WhatIsGood, p.WhatIsHard,
                p.ClientExpects, p.PersonExpects, p.Reciprocity, p.Support, p.ChangeSinceEpisode, p.ChangeWanted, p.LinkToOnset))
            .ToListAsync(stop);
        return [.. people.OrderBy(p => p.Ring ?? int.MaxValue).ThenBy(p => p.Alias, StringComparer.CurrentCultureIgnoreCase)];
    }
}
