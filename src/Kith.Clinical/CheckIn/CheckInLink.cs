namespace Kith.Clinical.CheckIn;

/// <summary>
/// Lets a client answer the questions before one session without a sign-in. Only a hash of its secret is kept, so nobody who reads the
/// record can use it; whoever holds it says once on each device in which year the client was born.
/// </summary>
public sealed class CheckInLink : OfCourse
{
    /// <summary>So many wrong years of birth end it.</summary>
    public const int WrongTriesAllowed = 5;

    /// <summary>The session whose questions it opens.</summary>
    public Guid SessionId { get; init; }

    /// <summary>SHA-256 of the secret, in hexadecimal.</summary>
    public required string SecretHash { get; init; }

    public Guid MadeById { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    /// <summary>When the day of the session is over.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>It was opened by the therapist on a device that was then handed to the client; its secret went nowhere.</summary>
    public bool IsHandedOver { get; private set; }

    public int WrongTries { get; private set; }

    /// <summary>When it was first opened with the right year.</summary>
    public DateTimeOffset? OpenedAt { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public Guid? RevokedById { get; private set; }

    /// <summary>It lives as long as what it asks has a use: until the day of its session is over, on whichever day that is by now.</summary>
    /// <param name="sessionAt">When the session begins.</param>
    /// <param name="zone">The clinic's.</param>
    public void EndAfter(DateTimeOffset sessionAt, TimeZoneInfo zone) =>
        ExpiresAt = ClinicDay.At(ClinicDay.Of(sessionAt, zone).AddDays(1), TimeOnly.MinValue, zone);

    /// <param name="now">The instant it is asked.</param>
    /// <param name="courseIsClosed">Whether its course has ended.</param>
    public LinkState StateAt(DateTimeOffset now, bool courseIsClosed) =>
        UsedAt is not null ? LinkState.Used
        : RevokedAt is not null ? LinkState.Revoked
        : WrongTries >= WrongTriesAllowed ? LinkState.Guessed
        : courseIsClosed ? LinkState.CourseClosed
        : now >= ExpiresAt ? LinkState.Expired
        : LinkState.Open;

    /// <summary>Somebody says in which year the client was born. A wrong year is counted; what cannot be a year is not.</summary>
    /// <param name="year">As it was typed.</param>
    /// <param name="bornIn">The year in the record.</param>
    /// <param name="now">The instant it is said.</param>
    /// <param name="courseIsClosed">Whether its course has ended.</param>
    /// <param name="pressedTwice">Whether it is the same form with the same year once more: that is one try.</param>
    /// <returns>Null when it opens; otherwise why not.</returns>
    public Refusal? Open(int? year, int bornIn, DateTimeOffset now, bool courseIsClosed, bool pressedTwice = false)
    {
        if (LinkRefusals.Of(StateAt(now, courseIsClosed)) is { } ended)
            return ended;
        if (year is null or < DayMonthYear.FirstYear or > DayMonthYear.LastYear)
            return LinkRefusals.NotAYear;
        if (year != bornIn)
        {
            if (!pressedTwice)
                WrongTries++;
            return WrongTries < WrongTriesAllowed ? LinkRefusals.AnotherYear(WrongTriesAllowed - WrongTries) : LinkRefusals.Guessed;
        }

        OpenedAt ??= now;
        return null;
    }

    /// <summary>The therapist opens it and hands the device to the client.</summary>
    public void HandOver(DateTimeOffset at) => (IsHandedOver, OpenedAt) = (true, at);

    /// <summary>Takes it back. Answers that were given stay.</summary>
    /// <returns>Null when done; otherwise why not.</returns>
    public Refusal? Revoke(Guid byId, DateTimeOffset at)
    {
        if (UsedAt is not null)
            return LinkRefusals.UsedBefore;
        if (RevokedAt is not null)
            return LinkRefusals.RevokedBefore;
        (RevokedById, RevokedAt) = (byId, at);
        return null;
    }

    /// <summary>The answers it asked for were sent, with it or in another way.</summary>
    public void Use(DateTimeOffset at) => UsedAt ??= RevokedAt is null ? at : null;
}
