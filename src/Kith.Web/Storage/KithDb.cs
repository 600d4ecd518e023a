using Kith.Clinical;
using Kith.Clinical.Courses;
using Kith.Web.Access;
using Kith.Web.Audit;
using Kith.Web.Forms;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.Storage;

/// <summary>
/// The one model of both databases. Each capability's table class stands beside its pages; what holds for all of them is here:
/// the clinic leads every key, rows of another clinic cannot be read, instants are UTC, names are snake case, every save counts up.
/// </summary>
public sealed class KithDb(DbContextOptions<KithDb> options) : IdentityUserContext<KithUser, Guid>(options)
{
    private Func<Guid>? clinic;
    private SentForm? sent;
    private Func<string>? leadsTo;
    private AuditTrail? trail;
    private Func<OfCourse, bool>? mayWrite;

    /// <summary>The clinic whose rows this context reads and writes; the empty id, which no clinic has, until somebody is known.</summary>
    public Guid ClinicId => clinic?.Invoke() ?? Guid.Empty;

    /// <summary>What was sent to the database before its turn; null when nothing was.</summary>
    internal ReadAhead? Ahead { get; set; }

    /// <summary>Contexts are pooled, so whoever rents one says for which clinic, each time.</summary>
    /// <param name="whose">The clinic.</param>
    /// <param name="trail">Of the request that rents it; without one the audit trail says that the program did it by itself.</param>
    /// <param name="mayWrite">Whether whoever asks may write a row of a course; without it the program writes by itself.</param>
    public KithDb ActFor(Func<Guid> whose, AuditTrail? trail = null, Func<OfCourse, bool>? mayWrite = null)
    {
        (clinic, this.trail, this.mayWrite) = (whose, trail, mayWrite);

        // Who fails to save gives the whole transaction up; a mark to go back to would be two commands more for each save.
        Database.AutoSavepointsEnabled = false;
        (sent, leadsTo) = (null, null);
        ChangeTracker.Tracking += StampClinic;
        return this;
    }

    /// <summary>The form that the next save answers; kept in the same transaction, so that sending it twice writes once.</summary>
    /// <param name="form">The form.</param>
    /// <param name="leadsTo">Where it leads, asked at that save; null when nobody is led anywhere.</param>
    internal void Remember(SentForm form, Func<string>? leadsTo = null) => (sent, this.leadsTo) = (form, leadsTo);

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (sent is not null)
        {
            sent.Location = leadsTo?.Invoke() ?? "";
            Add(sent);
            (sent, leadsTo) = (null, null);
        }

        var rows = ChangeTracker.Entries().ToList();
        foreach (var row in rows.Where(r => r.State is EntityState.Modified).Select(r => r.Entity).OfType<OfClinic>())
            row.Version++;

        // Where a course stands is worked out of rows that were asked about.
        if (mayWrite is not null && rows.Any(r => r.State is not (EntityState.Unchanged or EntityState.Detached) && r.Entity is OfCourse row and not CourseStanding && !mayWrite(row)))
            throw new InvalidOperationException("A row was about to be written through a door that only reads.");

        // Who wrote is noted in the same transaction, or nothing is written.
        var noted = AuditChanges.Of(rows, trail?.Source ?? AuditSource.Itself(TimeProvider.System.GetUtcNow()), ClinicId, trail?.Why ?? "");
        AddRange(noted);
        var written = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        trail?.Wrote(noted.Count > 0);
        return written;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);

        // SQLite cannot compare DateTimeOffset; both databases keep UTC.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configurationBuilder.ComplexProperties<PartialDate>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(KithDb).Assembly);

        foreach (var type in builder.Model.GetEntityTypes().Select(t => t.ClrType).Where(t => t.IsAssignableTo(typeof(OfClinic))).ToList())
            typeof(KithDb).GetMethod(nameof(BelongsToClinic), System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!
                .MakeGenericMethod(type).Invoke(this, [builder]);

        SnakeCase.Apply(builder.Model);
    }

    private void BelongsToClinic<T>(ModelBuilder builder) where T : OfClinic
    {
        EntityTypeBuilder<T> row = builder.Entity<T>();
        row.HasQueryFilter("clinic", r => r.ClinicId == ClinicId);
        row.Property(r => r.Version).IsConcurrencyToken();
        if (typeof(T) == typeof(CourseStanding))
            return;

        row.HasKey(r => new { r.ClinicId, r.Id });
        row.Property(r => r.Id).ValueGeneratedNever();
        if (typeof(T).IsAssignableTo(typeof(OfCourse)))
            row.HasOne(typeof(Course)).WithMany().HasForeignKey("ClinicId", "CourseId").OnDelete(DeleteBehavior.Restrict);
    }

    /// <summary>A new row gets the clinic of whoever writes it; a row of another clinic is a bug, not a request.</summary>
    private void StampClinic(object? sender, EntityTrackingEventArgs tracking)
    {
        if (tracking.Entry.Entity is OfClinic row && row.ClinicId == Guid.Empty)
            row.ClinicId = ClinicId;
        if (tracking.Entry.Entity is OfClinic other && other.ClinicId != ClinicId)
            throw new InvalidOperationException("A row of another clinic was about to be tracked.");
    }
}
