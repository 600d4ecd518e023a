using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Emergency.Review;

/// <summary>A record that was opened in an emergency, with the names of staff. Of the client no name: whoever looks at it may have no right to it.</summary>
public sealed record OpenedGlass(BreakGlass Glass, string By, string? ReviewedBy);

/// <summary>A second person says whether opening a record was right.</summary>
public sealed class ReviewEmergencies(KithDb db, Actor actor, ClinicClock clock, ILogger<ReviewEmergencies> log)
{
    private const int Most = 100;

    public sealed class Form
    {
        public string? Opened { get; set; }

        public string? Finding { get; set; }

        public string? Words { get; set; }
    }

    /// <summary>Those that wait first, then the newest.</summary>
    public Task<List<OpenedGlass>> FindAsync(CancellationToken stop)
    {
        var people = db.Users.Where(u => u.ClinicId == actor.ClinicId);
        return (from glass in actor.GlassesToReview(db).AsNoTracking()
                join user in people on glass.UserId equals user.Id
                orderby glass.ReviewedAt != null, glass.OpenedAt descending
                select new OpenedGlass(glass, user.Name, people.Where(u => u.Id == glass.ReviewedById).Select(u => u.Name).FirstOrDefault()))
            .Take(Most).ToListAsync(stop);
    }

    /// <returns>Null when kept; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Form form, CancellationToken stop)
    {
        var typed = new Typed();
        var id = typed.Id(form.Opened, nameof(form.Opened), "Which opening");
        if (id is null)
            typed.Refuse(new("form.missing", "Which opening: none is chosen yet. Choose one.", nameof(form.Opened)));
        var finding = typed.Choice<BreakGlassFinding>(form.Finding, nameof(form.Finding), "What you found", required: true);
        var words = typed.Text(form.Words, nameof(form.Words), "In words", required: true);
        if (typed.Refusal is not null)
            return typed.Refusal;
        if (await actor.GlassesToReview(db).SingleOrDefaultAsync(g => g.Id == id, stop) is not { } glass)
            return FormRefusals.NotInList(nameof(form.Opened), "Which opening");
        if (glass.Review(finding!.Value, words, actor.UserId, clock.Now) is { } refusal)
            return refusal;
        await db.SaveChangesAsync(stop);
        log.GlassReviewed(glass.Id, actor.UserId);
        return null;
    }
}
