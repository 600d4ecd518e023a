namespace Kith.Clinical.Access;

/// <summary>What is said when access cannot be given, opened, ended or judged as asked.</summary>
public static class AccessRefusals
{
    public static readonly Refusal AlreadyEnded = new("access.ended", "This has ended already. Look at the list again.");

    public static readonly Refusal GlassNeedsWords = new(
        "access.glass-without-words", "Write in a sentence why you must open this record now. The client and a second person will read it.", "Words");

    public static readonly Refusal GlassIsClosed = new("access.glass-closed", "This record is closed again already.");

    public static readonly Refusal WithholdingNeedsWords = new("access.withheld-without-words", "Write why the client should not be told. It stays in the record.", "Because");

    public static readonly Refusal GlassWasReviewed = new("access.glass-reviewed", "Somebody has looked at this already. Their finding is below.");

    public static readonly Refusal GlassNeedsSecondPerson = new("access.glass-second-person", "A second person looks at this, not the one who opened the record. Ask a supervisor or an administrator.");

    public static readonly Refusal ReviewNeedsWords = new("access.review-without-words", "Write in a sentence what you found.", "Words");
}
