namespace Kith.Clinical.Access;

/// <summary>A link that was mailed to somebody who chose to sign in so. It works once and for a short while.</summary>
public sealed class SignInLink : OfClinic
{
    /// <summary>As long as a mail may take, and no longer.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);

    /// <summary>Whose; the empty id where somebody asked for a name that nobody has, so that asking tells nothing.</summary>
    public required Guid UserId { get; init; }

    /// <summary>SHA-256 of what stands in its address.</summary>
    public required string SecretHash { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; init; }
}
