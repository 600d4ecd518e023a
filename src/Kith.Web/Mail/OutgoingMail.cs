using Kith.Clinical;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Kith.Web.Mail;

/// <summary>What became of a mail.</summary>
public enum MailEnd
{
    Sent,

    /// <summary>The server refused it, or could not be reached, for days.</summary>
    GivenUp,

    /// <summary>What it was about had settled before it could go.</summary>
    NotWanted,
}

/// <summary>
/// A mail on its way. Written in the same transaction as what caused it, so that neither is there without the other;
/// sent later, by whichever machine comes first.
/// </summary>
public sealed class OutgoingMail : OfClinic
{
    /// <summary>What it is for, in a form that no second mail for the same thing can have: <c>alert-…-2</c>, <c>reminder-…-1</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Who is asked, just before it goes, whether it is still wanted (<see cref="IMailCheck"/>); empty when nobody is.</summary>
    public string Kind { get; init; } = "";

    /// <summary>What the mail is about, for whoever is asked.</summary>
    public Guid? AboutId { get; init; }

    /// <summary>Emptied, like the text, when the mail is done.</summary>
    public required string To { get; init; }

    public required string Subject { get; init; }

    /// <summary>Plain text.</summary>
    public required string Text { get; init; }

    /// <summary>Where a tap stops mails like this; empty when they cannot be stopped.</summary>
    public string StopUrl { get; init; } = "";

    public DateTimeOffset MadeAt { get; init; }

    /// <summary>Not before this instant; null for at once, whatever becomes of the clock.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>From here on nobody is helped by it any more.</summary>
    public DateTimeOffset? UselessAt { get; init; }

    public int Attempts { get; init; }

    /// <summary>A code, never the server's words: those repeat addresses.</summary>
    public string LastFault { get; init; } = "";

    /// <summary>Who is sending it now, and until when nobody else may.</summary>
    public Guid? LeasedBy { get; init; }

    public DateTimeOffset? LeasedUntil { get; init; }

    public DateTimeOffset? DoneAt { get; init; }

    public MailEnd? End { get; init; }
}

internal sealed class OutgoingMailTable : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> mail)
    {
        mail.ToTable("Mails");
        mail.Property(m => m.Key).HasMaxLength(Lengths.Line);
        mail.Property(m => m.Kind).HasMaxLength(Lengths.Key);
        // "to" and "end" are words of SQL.
        mail.Property(m => m.To).HasColumnName("Address").HasMaxLength(320);
        mail.Property(m => m.Subject).HasMaxLength(Lengths.Line);
        mail.Property(m => m.Text).HasMaxLength(Lengths.Text);
        mail.Property(m => m.StopUrl).HasMaxLength(500);
        mail.Property(m => m.LastFault).HasMaxLength(Lengths.Key);
        mail.Property(m => m.End).HasColumnName("Outcome").HasConversion<string>().HasMaxLength(Lengths.Key);

        // The same thing is never mailed twice.
        mail.HasIndex(m => new { m.ClinicId, m.Key }).IsUnique();

        // What waits to be sent.
        mail.HasIndex(m => new { m.ClinicId, m.NextAt }, "Waiting").HasDatabaseName("ix_mails_waiting").HasFilter("done_at IS NULL");
    }
}
