namespace Kith.Clinical.Audit;

/// <summary>The first thing in the audit trail that is not as it was sealed.</summary>
/// <param name="Seal">Number of the seal.</param>
/// <param name="EntryId">The entry; null when it is the seal itself.</param>
/// <param name="Sentence">What is wrong.</param>
public sealed record AuditFault(int Seal, Guid? EntryId, string Sentence);
