using Kith.Clinical;
using Kith.Clinical.Measures;

namespace Kith.Web.Measures.Import;

/// <summary>What a file gave.</summary>
/// <param name="Words">The words; null when they were refused.</param>
/// <param name="Refusal">Why the file cannot be used; null when it can.</param>
/// <param name="LeftOut">What was not used, a sentence each.</param>
public sealed record WordingRead(MeasureWording? Words, Refusal? Refusal, IReadOnlyList<string> LeftOut)
{
    public static WordingRead Refused(Refusal why) => new(null, why, []);
}

/// <summary>Reads words for a measure from a file that somebody else wrote. How such a file looks is none of our business here.</summary>
public interface IWordingReader
{
    /// <summary>Why a file of this size is not read; null when it is.</summary>
    Refusal? CheckSize(long bytes);

    /// <summary>Fits the file to the measure, or says why it does not fit. Never throws, whatever the file holds.</summary>
    Task<WordingRead> ReadAsync(Measure measure, ReadOnlyMemory<byte> file);
}
