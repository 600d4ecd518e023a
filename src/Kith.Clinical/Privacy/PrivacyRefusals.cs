namespace Kith.Clinical.Privacy;

/// <summary>What is said when a question about privacy cannot be asked or answered as typed.</summary>
public static class PrivacyRefusals
{
    public static readonly Refusal WasAnswered = new("privacy.answered", "This question has its answer already. Look at the list again.");

    public static readonly Refusal OwnOpening = new("privacy.own-opening", "This question is about you. Ask an administrator to name somebody else to answer it.");

    public static readonly Refusal TooManyWait = new("privacy.too-many", $"As many as {PrivacyQuestion.MostWaiting} of your questions wait for their answer already. Ask again once some of them were answered.", "Words");

    public static readonly Refusal NotOpened = new("privacy.not-opened", "Nobody opened your record like that. Go back to the list and choose the day there.");
}
