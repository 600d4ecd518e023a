namespace Kith.Clinical;

/// <summary>A request the rules turn down, in a clinician's words: what is wrong and what to do next.</summary>
/// <param name="Code">Stable name, <c>capability.reason</c>; the only part that may be logged.</param>
/// <param name="Sentence">What the person reads.</param>
/// <param name="Field">The form field it belongs to; null when it concerns the whole form.</param>
public sealed record Refusal(string Code, string Sentence, string? Field = null);
