using System.Globalization;
using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;
using Kith.Clinical;
using Kith.Clinical.CheckIn;
using Kith.Clinical.Clients;
using Kith.Clinical.Courses;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Access;

/// <summary>A year of birth as it was sent.</summary>
/// <param name="Year">As it was typed.</param>
/// <param name="Key">Drawn into the form, so that a form sent twice is one try.</param>
public sealed record YearTyped(string? Year, string? Key);

/// <summary>
/// Where somebody stands who holds a link and is nobody yet. Asks the one clinic the link names, always in the same way: a link that was
/// made up costs as much and says as little as one that never was.
/// </summary>
public sealed class LinkDoor(IDbContextFactory<KithDb> databases, TimeProvider time, ILogger<LinkDoor> log)
{
    /// <summary>What is said about the link before anything is asked; null when it may be opened.</summary>
    public Task<(LinkPass? Pass, Refusal? Ended)> LookAsync(string words, CancellationToken stop)
    {
        var secret = LinkSecret.Read(words);
        return LookAsync(secret.Clinic, l => l.SecretHash == secret.Hash, stop);
    }

    /// <summary>The same of a link whose pass ran out on this device.</summary>
    public Task<(LinkPass? Pass, Refusal? Ended)> LookAsync(LapsedPass lapsed, CancellationToken stop) =>
        LookAsync(lapsed.Clinic, l => l.Id == lapsed.Pass.LinkId, stop);

    /// <summary>Tries a year of birth. Tries of one moment are counted one after the other, so that nobody has more than five.</summary>
    /// <returns>The pass when it opened; otherwise why not.</returns>
    public async Task<(LinkPass? Pass, Guid Clinic, Refusal? Refusal)> TryAsync(string words, YearTyped typed, CancellationToken stop)
    {
        var secret = LinkSecret.Read(words);
        var (pass, refusal) = await TryAsync(secret.Clinic, l => l.SecretHash == secret.Hash, typed, stop);
        return (pass, secret.Clinic, refusal);
    }

    /// <summary>The same on a device whose pass ran out.</summary>
    public Task<(LinkPass? Pass, Refusal? Refusal)> TryAsync(LapsedPass lapsed, YearTyped typed, CancellationToken stop) =>
        TryAsync(lapsed.Clinic, l => l.Id == lapsed.Pass.LinkId, typed, stop);

    private async Task<(LinkPass? Pass, Refusal? Ended)> LookAsync(Guid clinic, Expression<Func<CheckInLink, bool>> which, CancellationToken stop)
    {
        await using var db = await OpenAsync(clinic, stop);
        return await Behind(db, which).AsNoTracking().SingleOrDefaultAsync(stop) is { } found
            ? (PassOf(found.Link), LinkRefusals.Of(found.Link.StateAt(time.GetUtcNow(), found.Closed)))
            : (null, LinkRefusals.Unknown);
    }

    private async Task<(LinkPass? Pass, Refusal? Refusal)> TryAsync(Guid clinic, Expression<Func<CheckInLink, bool>> which, YearTyped typed, CancellationToken stop)
    {
        await using var db = await OpenAsync(clinic, stop);
        await using var turn = await db.Database.BeginTransactionAsync(stop);
        await db.Set<CheckInLink>().Where(which).ExecuteUpdateAsync(row => row.SetProperty(l => l.Version, l => l.Version + 1), stop);
        var pressedTwice = await PressedTwiceAsync(db, clinic, typed, stop);
        if (await Behind(db, which).SingleOrDefaultAsync(stop) is not { } found)
            return (null, LinkRefusals.Unknown);

        var year = int.TryParse(typed.Year?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        var refusal = found.Link.Open(year, found.BornOn.Year, time.GetUtcNow(), found.Closed, pressedTwice);
        await db.SaveChangesAsync(stop);
        await turn.CommitAsync(stop);
        if (refusal is null)
            log.LinkOpened(found.Link.CourseId, found.Link.Id);
        else
            log.LinkNotOpened(found.Link.CourseId, found.Link.Id, refusal.Code);
        return (refusal is null ? PassOf(found.Link) : null, refusal);
    }

    /// <summary>Whether this very form was sent before with the same year. The same form with another year is another try.</summary>
    private async Task<bool> PressedTwiceAsync(KithDb db, Guid clinic, YearTyped typed, CancellationToken stop)
    {
        if (!Guid.TryParse(typed.Key, out var key))
            return false;
        var content = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(typed.Year ?? "")));
        var before = await db.Set<SentForm>().AsNoTracking().SingleOrDefaultAsync(f => f.ClinicId == clinic && f.Key == key, stop);
        if (before is null)
            db.Remember(new() { ClinicId = clinic, Key = key, Content = content, SentAt = time.GetUtcNow() });
        return before?.Content == content;
    }

    private static LinkPass PassOf(CheckInLink link) => new(link.Id, link.CourseId, link.SessionId, link.IsHandedOver);

    private async Task<KithDb> OpenAsync(Guid clinic, CancellationToken stop) => (await databases.CreateDbContextAsync(stop)).ActFor(() => clinic);

    private static IQueryable<Found> Behind(KithDb db, Expression<Func<CheckInLink, bool>> which) =>
        from link in db.Set<CheckInLink>().Where(which)
        join course in db.Set<Course>() on link.CourseId equals course.Id
        join client in db.Set<Client>() on course.ClientId equals client.Id
        select new Found(link, course.ClosedOn != null, client.BornOn);

    private sealed record Found(CheckInLink Link, bool Closed, DateOnly BornOn);
}
