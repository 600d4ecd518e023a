namespace Kith.Clinical.Clients;

/// <summary>The person treated.</summary>
public sealed class Client : OfClinic
{
    public Guid TherapistId { get; set; }

    /// <summary>The client's own sign-in; null until they have one.</summary>
    public Guid? UserId { get; set; }

    public required string Name { get; set; }

    public DateOnly BornOn { get; set; }

    /// <summary>A way to reach them that is safe.</summary>
    public string Contact { get; set; } = "";

    public string ReferredBy { get; set; } = "";

    public DateOnly? ReferredOn { get; set; }

    /// <summary>Whole years on a day.</summary>
    public static int Age(DateOnly bornOn, DateOnly day)
    {
        var years = day.Year - bornOn.Year;
        return day < bornOn.AddYears(years) ? years - 1 : years;
    }
}
