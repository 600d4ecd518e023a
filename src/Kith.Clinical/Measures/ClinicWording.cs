namespace Kith.Clinical.Measures;

/// <summary>
/// Words of a measure that a clinic brought itself, under a licence of its own. Never changed and never deleted: answers point at the
/// words they were given to. Of several the one with the highest number is asked in.
/// </summary>
public sealed class ClinicWording : OfClinic
{
    /// <summary>Key of the measure in the library.</summary>
    public required string MeasureKey { get; init; }

    /// <summary>Counted from 1 in each measure.</summary>
    public int Number { get; init; }

    /// <summary>A <see cref="MeasureWording"/> as JSON.</summary>
    public required string Words { get; init; }

    /// <summary>The licence under which the clinic says it may use these words.</summary>
    public required string Licence { get; init; }

    /// <summary>What the file held and was not used, a line each.</summary>
    public string LeftOut { get; init; } = "";

    /// <summary>The account that brought them.</summary>
    public Guid ImportedById { get; init; }

    public DateTimeOffset ImportedAt { get; init; }
}
