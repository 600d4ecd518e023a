namespace Kith.Clinical.Tests;

/// <summary>What is asked of a refusal: its code, and words a clinician can act on.</summary>
internal static class Says
{
    public static void That(string code, Refusal? refusal)
    {
        Assert.NotNull(refusal);
        Assert.Equal(code, refusal.Code);
        Assert.Matches("^[\\p{Lu}\\d].*[.]$", refusal.Sentence);
    }
}
