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

        var answers = modelBuilder.Entity<AnswersRow>().ToTable("bench_answers");
        answers.HasKey(a => new { a.ClinicId, a.Id });
        answers.Property(a => a.ClinicId).HasColumnName("clinic_id");
        answers.Property(a => a.Id).HasColumnName("id").ValueGeneratedNever();
        answers.Property(a => a.CourseId).HasColumnName("course_id");
        answers.Property(a => a.SessionId).HasColumnName("session_id");
        answers.Property(a => a.MeasureKey).HasColumnName("measure_key");
        answers.Property(a => a.Answers).HasColumnName("answers");
        answers.Property(a => a.StartedAt).HasColumnName("started_at");
        answers.Property(a => a.FinishedAt).HasColumnName("finished_at");
        answers.Property(a => a.Total).HasColumnName("total");
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

/// <summary>A set of answers, in a table of its own with nothing to it but a key.</summary>
internal sealed class AnswersRow
{
    public Guid ClinicId { get; init; }

    public Guid Id { get; init; }

    public Guid CourseId { get; init; }

    public Guid SessionId { get; init; }

    public string MeasureKey { get; init; } = "";

    public string Answers { get; init; } = "";

    public DateTime StartedAt { get; init; }

    public DateTime FinishedAt { get; init; }

    public int? Total { get; init; }
}
