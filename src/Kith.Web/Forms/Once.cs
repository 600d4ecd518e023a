using System.Security.Cryptography;
using System.Text;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Forms;

/// <summary>
/// Answers a form once. A node may die between write and answer, and people press twice: the key drawn into the form is written
/// in the same transaction as the change, and a second sending is led to where the first one went.
/// </summary>
public sealed class Once(KithDb db, Actor actor, IHttpContextAccessor http, TimeProvider time, SentFormsBroom broom)
{
    /// <summary>The hidden field that carries the key.</summary>
    public const string KeyField = "_key";

    private static readonly string[] NotContent = [KeyField, KeptForms.Field, "__RequestVerificationToken", "_handler"];

    private Guid key;
    private string content = "";
    private SentForm? remembered;

    /// <summary>What an earlier sending of the same form did: whether the same words were sent, and where it led (empty when the answer never left).</summary>
    public sealed record Earlier(bool Same, string Location, DateTimeOffset SentAt);

    /// <summary>Reads the key that was drawn into the form, and what was typed.</summary>
    /// <returns>False when it has none: then it is none of ours.</returns>
    public async Task<bool> ReadAsync(CancellationToken stop)
    {
        var form = await http.HttpContext!.Request.ReadFormAsync(stop);
        if (!Guid.TryParse(form[KeyField], out key))
            return false;
        content = await HashOfAsync(form, stop);
        return true;
    }

    /// <summary>The next save remembers the form, and fails when it was remembered before.</summary>
    /// <param name="then">Where the form leads; asked when it is saved, so that it is known even when the answer never leaves.</param>
    public void Remember(Func<string> then)
    {
        remembered = new() { ClinicId = actor.ClinicId, Key = key, Content = content, SentAt = time.GetUtcNow() };
        db.Remember(remembered, then);
    }

    /// <summary>The form's row, if some sending of it was written.</summary>
    public async Task<Earlier?> EarlierAsync(CancellationToken stop)
    {
        var clinic = actor.ClinicId;
        var row = await db.Set<SentForm>().AsNoTracking().SingleOrDefaultAsync(f => f.ClinicId == clinic && f.Key == key, stop);
        return row is null ? null : new(row.Content == content, row.Location, row.SentAt);
    }

    /// <summary>Notes where the sender was led, for a second sending, when that was found out after the save.</summary>
    public async Task LandedAsync(string location, CancellationToken stop)
    {
        var clinic = actor.ClinicId;
        if (remembered?.Location != location)
            await db.Set<SentForm>().Where(f => f.ClinicId == clinic && f.Key == key)
                .ExecuteUpdateAsync(row => row.SetProperty(f => f.Location, location), stop);
        if (broom.IsTurnOf(clinic) is { } before)
            await db.Set<SentForm>().Where(f => f.ClinicId == clinic && f.SentAt < before).ExecuteDeleteAsync(stop);
    }

    private static async Task<string> HashOfAsync(IFormCollection form, CancellationToken stop)
    {
        var words = new StringBuilder();
        foreach (var field in form.Where(f => !NotContent.Contains(f.Key)).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            foreach (var value in field.Value)
                words.Append(field.Key).Append('\0').Append(value).Append('\0');
        }

        foreach (var file in form.Files)
        {
            await using var bytes = file.OpenReadStream();
            words.Append(file.Name).Append('\0').Append(Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, stop))).Append('\0');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words.ToString())));
    }
}
