using System.Net;
using Kith.Clinical.Access;
using Kith.Clinical.Clients;
using Kith.Web.Access.Tries;
using Kith.Web.Mail;
using Kith.Web.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Access.SignIn.Link;

/// <summary>
/// Signing in by a link that is mailed, for clients who chose it and agreed to e-mails. Whoever asks is told the same for every name, and a name that nobody has costs as
/// many commands; the link works once.
/// </summary>
public sealed class MailLink(IDbContextFactory<KithDb> databases, UserManager<KithUser> users, CountTries tries, MailPlace place, IHttpContextAccessor http, TimeProvider time)
{
    public const string Subject = "Your sign-in";

    private static readonly TimeSpan Swept = TimeSpan.FromDays(1);

    public static bool MaySign(KithUser? user) => user is { Role: Role.Client, SignsInByMail: true, PasswordHash: not null };

    /// <summary>Somebody asks for a link. What comes of it only the mailbox shows.</summary>
    public async Task AskAsync(string name, CancellationToken stop)
    {
        // As many mails as a person needs, and no more: each one asked for counts, whatever becomes of it.
        var may = await tries.BeginAsync(stop, TriedThing.Mail(users.NormalizeName(name) ?? ""), TriedThing.Address(From));
        var user = await users.FindByNameAsync(name);
        var (chose, now) = (may && MaySign(user) ? user : null, time.GetUtcNow());
        var (clinic, secret) = (chose?.ClinicId ?? Guid.Empty, LinkSecret.Draw(chose?.ClinicId ?? Guid.Empty));
        await using var db = await OpenAsync(clinic, stop);
        var whose = await AgreedAsync(db, chose?.Id ?? Guid.Empty, stop) ? chose : null;
        var link = new SignInLink { Id = Guid.CreateVersion7(), UserId = whose?.Id ?? Guid.Empty, SecretHash = secret.Hash, ExpiresAt = now + SignInLink.Lasts };
        db.Add(link);

        // One for nobody is done before it is begun, and no round of the post ever looks at it.
        db.Add(new OutgoingMail
        {
            Id = Guid.CreateVersion7(), Key = $"sign-in-{link.Id}", To = whose?.Email ?? "", Subject = Subject, MadeAt = now, UselessAt = link.ExpiresAt,
            Text = whose is null ? "" : Text(secret.Words), DoneAt = whose is null ? now : null, End = whose is null ? MailEnd.NotWanted : null,
        });
        await db.SaveChangesAsync(stop);
        await db.Set<SignInLink>().Where(l => l.ExpiresAt < now - Swept).ExecuteDeleteAsync(stop);
        await db.Set<OutgoingMail>().Where(m => m.Subject == Subject && m.DoneAt != null && m.MadeAt < now - Swept).ExecuteDeleteAsync(stop);
    }

    /// <summary>Uses a link up.</summary>
    /// <returns>Whose it is; null when it was used already, is too old, or is none.</returns>
    public async Task<KithUser?> UseAsync(string? words, CancellationToken stop)
    {
        DateTimeOffset? now = time.GetUtcNow();
        var secret = LinkSecret.Read(words);
        await using var db = await OpenAsync(secret.Clinic, stop);
        if (await db.Set<SignInLink>().Where(l => l.SecretHash == secret.Hash && l.UsedAt == null && l.ExpiresAt > now)
            .ExecuteUpdateAsync(row => row.SetProperty(l => l.UsedAt, now), stop) == 0)
            return null;
        var whose = await db.Set<SignInLink>().Where(l => l.SecretHash == secret.Hash).Select(l => l.UserId).SingleAsync(stop);
        return await users.FindByIdAsync(whose.ToString()) is { } user && MaySign(user) ? user : null;
    }

    /// <summary>Whether e-mails were agreed to. It is looked up for nobody too, so that it takes as long.</summary>
    private static Task<bool> AgreedAsync(KithDb db, Guid userId, CancellationToken stop) => db.Set<Consent>().AnyAsync(
        k => k.Kind == ConsentKind.Email && k.Accepted && k.EndedAt == null && db.Set<Client>().Any(c => c.Id == k.ClientId && c.UserId == userId), stop);

    private IPAddress? From => http.HttpContext?.Connection.RemoteIpAddress;

    private string Text(string words) =>
        $"""
        You, or somebody who knows your address, asked to sign in at {place.Address.Host}.

        {place.Page($"{LinkRoutes.Path}/{words}")}

        The link works once, for {SignInLink.Lasts.TotalMinutes:F0} minutes. If it was not you, do nothing: without this mail nobody gets in.

        """;

    private async Task<KithDb> OpenAsync(Guid clinic, CancellationToken stop) => (await databases.CreateDbContextAsync(stop)).ActFor(() => clinic);
}
