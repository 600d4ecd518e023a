namespace Kith.Clinical.Retention;

/// <summary>Why something about keeping a record is turned down.</summary>
public static class RetentionRefusals
{
    public static readonly Refusal NeedsRecord = new("retention.record", "Choose whose record it is. Nothing was changed.", "Record");

    public static readonly Refusal NeedsReason = new("retention.reason", "Say why. Whoever asks later reads it.", "Because");

    public static readonly Refusal Held = new("retention.held", "A legal hold stands on this record, and beats every rule. Nothing was changed. Lift the hold first, when whoever asked for it no longer needs the record.");

    public static readonly Refusal HeldAlready = new("retention.held-already", "A hold stands on this record already. Nothing was changed.");

    public static readonly Refusal NotHeld = new("retention.not-held", "No hold stands on this record. Nothing was changed.");

    public static readonly Refusal NeedsDay = new("retention.day", "Say until which day it is kept.", "Until");

    public static readonly Refusal GivenUpAlready = new("retention.given-up", "It was decided already that this record goes. Nothing was changed.");

    public static readonly Refusal NotFound = new("retention.not-found", "No record has this name and this birthday. Write both as they stand in the record.", "Name");

    public static Refusal NotDue(DateOnly? endsOn) => new("retention.not-due", endsOn is { } day
        ? $"This record must be kept until {DateWords.Of(day.AddDays(-1))}. Nothing was changed."
        : "This record is still worked with, or no rule is known for the clinic’s place. Nothing was changed.");

    public static Refusal DayGone(DateOnly today) => new("retention.day-gone", $"The day must be after today, {DateWords.Of(today)}.", "Until");
}
