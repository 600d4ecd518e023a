namespace Kith.Clinical.Access;

/// <summary>One browser in which somebody is signed in, until they sign out, do nothing for long, or the day is over.</summary>
public sealed class Stay : OfClinic
{
    public required Guid UserId { get; init; }

    public required DateTimeOffset BeganAt { get; init; }

    /// <summary>When something was last done there, to the minute.</summary>
    public DateTimeOffset LastAt { get; init; }

    /// <summary>When somebody ended it; null while nobody did.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>By what they came in: a code.</summary>
    public required string By { get; init; }

    /// <summary>The browser in some words.</summary>
    public required string Device { get; init; }

    /// <summary>The network address.</summary>
    public required string From { get; init; }

    public void End(DateTimeOffset now) => EndedAt ??= now;
}
