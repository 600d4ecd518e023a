using Microsoft.EntityFrameworkCore;

namespace Kith.Ceiling;

/// <summary>Six columns of Kith's own table of sessions; the first hundred rows in the order of its key.</summary>
internal sealed class CeilingDb(DbContextOptions<CeilingDb> options) : DbContext(options)
{
    public const int Rows = 100;

    public Task<List<SessionRow>> FirstAsync() => Set<SessionRow>().AsNoTracking().OrderBy(s => s.ClinicId).ThenBy(s => s.Id).Take(Rows).ToListAsync();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var session = modelBuilder.Entity<SessionRow>().ToTable("sessions");
        session.HasKey(s => new { s.ClinicId, s.Id });
        session.Property(s => s.ClinicId).HasColumnName("clinic_id");
        session.Property(s => s.Id).HasColumnName("id");
        session.Property(s => s.CourseId).HasColumnName("course_id");
        session.Property(s => s.StartsAt).HasColumnName("starts_at");
        session.Property(s => s.Minutes).HasColumnName("minutes");
        session.Property(s => s.State).HasColumnName("state");
        session.Property(s => s.Mode).HasColumnName("mode");
    }
}

internal sealed class SessionRow
{
    public Guid ClinicId { get; init; }

    public Guid Id { get; init; }

    public Guid CourseId { get; init; }

    public DateTime StartsAt { get; init; }

    public int Minutes { get; init; }

    public string State { get; init; } = "";

    public string Mode { get; init; } = "";
}
