using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.CheckIn;
using Kith.Clinical.Clients;
using Kith.Clinical.Courses;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Access;

/// <summary>
/// Where somebody stands who holds a link and is nobody yet. Asks the one clinic the link names, always in the same way: a link that was
/// made up costs as much and says as little as one that never was.
/// </summary>
public sealed class LinkDoor(IDbContextFactory<KithDb> databases, TimeProvider time, ILogger<LinkDoor> log)
{
    /// <summary>What is said about the link before anything is asked; null when it may be opened.</summary>
    public async Task<(LinkPass? Pass, Refusal? Ended)> LookAsync(string words, CancellationToken stop)
    {
        var secret = LinkSecret.Read(words);
        await using var db = await OpenAsync(secret, stop);
        return await Behind(db, secret).AsNoTracking().SingleOrDefaultAsync(stop) is { } found
            ? (PassOf(found.Link), LinkRefusals.Of(found.Link.StateAt(time.GetUtcNow(), found.Closed)))
            : (null, LinkRefusals.Unknown);
    }

    /// <summary>Tries a year of birth. Tries of one moment are counted one after the other, so that nobody has more than five.</summary>
    /// <returns>The pass when it opened; otherwise why not.</returns>
    public async Task<(LinkPass? Pass, Guid Clinic, Refusal? Refusal)> TryAsync(string words, string? year, CancellationToken stop)
    {
        var secret = LinkSecret.Read(words);
        await using var db = await OpenAsync(secret, stop);
        await using var turn = await db.Database.BeginTransactionAsync(stop);
        await db.Set<CheckInLink>().Where(l => l.SecretHash == secret.Hash)
            .ExecuteUpdateAsync(row => row.SetProperty(l => l.Version, l => l.Version + 1), stop);
        if (await Behind(db, secret).SingleOrDefaultAsync(stop) is not { } found)
            return (null, secret.Clinic, LinkRefusals.Unknown);

        var typed = int.TryParse(year?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        var refusal = found.Link.Open(typed, found.BornOn.Year, time.GetUtcNow(), found.Closed);
        await db.SaveChangesAsync(stop);
        await turn.CommitAsync(stop);
        if (refusal is null)
            log.LinkOpened(found.Link.CourseId, found.Link.Id);
        else
            log.LinkNotOpened(found.Link.CourseId, found.Link.Id, refusal.Code);
        return (refusal is null ? PassOf(found.Link) : null, secret.Clinic, refusal);
    }

    private static LinkPass PassOf(CheckInLink link) => new(link.Id, link.CourseId, link.SessionId, link.IsHandedOver);

    private async Task<KithDb> OpenAsync(LinkSecret secret, CancellationToken stop) =>
        (await databases.CreateDbContextAsync(stop)).ActFor(() => secret.Clinic);

    private static IQueryable<Found> Behind(KithDb db, LinkSecret secret) =>
        from link in db.Set<CheckInLink>().Where(l => l.SecretHash == secret.Hash)
        join course in db.Set<Course>() on link.CourseId equals course.Id
        join client in db.Set<Client>() on course.ClientId equals client.Id
        select new Found(link, course.ClosedOn != null, client.BornOn);

    private sealed record Found(CheckInLink Link, bool Closed, DateOnly BornOn);
}
