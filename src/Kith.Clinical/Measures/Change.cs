namespace Kith.Clinical.Measures;

/// <summary>Whether the scores moved by more than chance since the first.</summary>
public enum Change
{
    /// <summary>Fewer than two scores.</summary>
    TooEarly,
    Improved,
    NoReliableChange,
    Worse,

    /// <summary>Nobody has published how much of a change of this measure is chance.</summary>
    NotKnown,
}
