using System.Globalization;
using System.Text;

namespace Kith.Clinical.Audit;

/// <summary>One line of the audit trail: who did what, on whose record, when and from where. Ids and codes only, never a word of a record. Written once.</summary>
public sealed class AuditEntry : OfClinic
{
    /// <summary>To the microsecond, as both databases keep it.</summary>
    public required DateTimeOffset At
    {
        get;
        init => field = new(value.UtcTicks - (value.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }

    public required AuditAct Act { get; init; }

    /// <summary>Who; null for nobody signed in and for what the program does by itself.</summary>
    public Guid? UserId { get; init; }

    /// <summary>By which link, for somebody who is here without a sign-in.</summary>
    public Guid? LinkId { get; init; }

    /// <summary>As what: a role, <c>Link</c>, or <c>Kith</c> for what the program does by itself.</summary>
    public required string As { get; init; }

    /// <summary>The address as a pattern, with names where ids were; the name of a job.</summary>
    public required string What { get; init; }

    /// <summary>Tables with a row added (<c>+</c>), changed (<c>~</c>) or taken away (<c>-</c>); empty when nothing was written.</summary>
    public string Changed { get; init; } = "";

    /// <summary>Whose record: the course, where one was asked for.</summary>
    public Guid? CourseId { get; init; }

    /// <summary>Whose record: the client, where they were asked for without a course.</summary>
    public Guid? ClientId { get; init; }

    /// <summary>The one row it was about, besides the course.</summary>
    public Guid? RowId { get; init; }

    /// <summary>A reason from a list, where one was asked for.</summary>
    public string Why { get; init; } = "";

    /// <summary>The network address.</summary>
    public string From { get; init; } = "";

    /// <summary>Number of the seal it went into; null until the next is set.</summary>
    public int? Seal { get; init; }

    /// <summary>SHA-256 over everything but the seal. Each field carries its length, so that no two entries read alike.</summary>
    public byte[] Leaf()
    {
        var text = new StringBuilder();
        ReadOnlySpan<string> fields =
        [
            Text(ClinicId), Text(Id), At.UtcTicks.ToString(CultureInfo.InvariantCulture), Act.ToString(), Text(UserId), Text(LinkId), As, What, Changed, Text(CourseId), Text(ClientId), Text(RowId), Why, From,
        ];
        foreach (var one in fields)
            text.Append(CultureInfo.InvariantCulture, $"{one.Length}:").Append(one);
        return MerkleTree.LeafOf(Encoding.UTF8.GetBytes(text.ToString()));

        static string Text(Guid? id) => id?.ToString() ?? "";
    }
}
