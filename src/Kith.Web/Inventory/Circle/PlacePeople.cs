using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Inventory;
using Kith.Web.Access;
using Kith.Web.Courses;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Inventory.Circle;

/// <summary>Puts people on the circle, moves them, or takes them off: one for a script, all of the list for the form.</summary>
public sealed class PlacePeople(KithDb db, Actor actor, ILogger<PlacePeople> log)
{
    public sealed class Row
    {
        public string? PersonId { get; set; }

        public string? Ring { get; set; }

        public string? Hour { get; set; }

        public string? Version { get; set; }
    }

    public sealed class Form
    {
        public List<Row> Rows { get; set; } = [];
    }

    /// <summary>Where somebody shall stand.</summary>
    /// <param name="PersonId">A person of the inventory.</param>
    /// <param name="Ring">1 to 3; null for not in the circle.</param>
    /// <param name="Angle">Degrees clockwise from the top; null for where there is room.</param>
    /// <param name="Version">The version of the person that was shown.</param>
    public sealed record Place(Guid PersonId, int? Ring, int? Angle, int Version);

    /// <returns>Null when everybody stands where the list says; otherwise why not, and then nobody moved.</returns>
    public Task<Refusal?> RunAsync(Guid courseId, Form form, CancellationToken stop) =>
        RunAsync(courseId, people => [.. form.Rows.Select(row => Read(row, people))], stop);

    /// <returns>Null when they stand there; otherwise why not.</returns>
    public Task<Refusal?> RunAsync(Guid courseId, Place place, CancellationToken stop) => RunAsync(courseId, _ => [place], stop);

    private async Task<Refusal?> RunAsync(Guid courseId, Func<IReadOnlyList<Person>, IReadOnlyList<Place>> read, CancellationToken stop)
    {
        var refusal = await actor.MayWriteAsync(db, courseId, stop);
        if (refusal is null)
        {
            var people = await actor.Of<Person>(db).Where(p => p.CourseId == courseId && p.WithdrawnAt == null).ToListAsync(stop);
            refusal = read(people).Select(place => Put(place, people)).FirstOrDefault(r => r is not null);
        }

        if (refusal is not null)
        {
            log.InventoryRefused(courseId, refusal.Code);
            return refusal;
        }

        var moved = db.ChangeTracker.Entries<Person>().Count(p => p.State is EntityState.Modified);
        await db.SaveChangesAsync(stop);
        log.PeoplePlaced(courseId, moved);
        return null;
    }

    /// <summary>Whoever stands there already is left alone, so that a request sent twice does no harm.</summary>
    private static Refusal? Put(Place place, IReadOnlyList<Person> people)
    {
        if (people.FirstOrDefault(p => p.Id == place.PersonId) is not { } person)
            return FormRefusals.NotYours;
        if (person.Ring == place.Ring && (place.Angle is null || place.Ring is null || person.Angle == place.Angle))
            return null;
        if (place.Ring is { } there && CircleRules.Check(there, place.Angle ?? 0) is { } refusal)
            return refusal;
        if (person.Version != place.Version)
            return FormRefusals.Stale;
        if (place.Ring is not { } ring)
        {
            person.TakeOffCircle();
            return null;
        }

        var taken = people.Where(p => p.Ring == ring && p != person && p.Angle is not null).Select(p => p.Angle!.Value);
        return person.Place(ring, place.Angle ?? CircleRoom.AngleOn(ring, taken));
    }

    /// <summary>An hour of the list means the exact place when somebody stands near it already. What cannot be read becomes a place that is refused.</summary>
    private static Place Read(Row row, IReadOnlyList<Person> people)
    {
        var id = Guid.TryParse(row.PersonId, out var guid) ? guid : Guid.Empty;
        var person = people.FirstOrDefault(p => p.Id == id);
        int? ring = string.IsNullOrEmpty(row.Ring) ? null : Number(row.Ring);
        int? hour = string.IsNullOrEmpty(row.Hour) ? null : Number(row.Hour);
        int? angle = hour is null ? null
            : person?.Angle is { } now && ClockPlace.HourOf(now) == hour ? now
            : hour is >= 1 and <= 12 ? ClockPlace.AngleOf(hour.Value)
            : -1;
        return new(id, ring, angle, Number(row.Version));
    }

    private static int Number(string? typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
