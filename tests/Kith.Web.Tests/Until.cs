using System.Diagnostics;

namespace Kith.Web.Tests;

/// <summary>Waits for a thing itself, and not for a time in which it may have happened.</summary>
internal static class Until
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <param name="isSo">Asked again and again.</param>
    /// <param name="otherwise">What is said when it never came.</param>
    /// <param name="patience">How long it may take on a busy machine.</param>
    public static async Task TrueAsync(Func<Task<bool>> isSo, string otherwise, TimeSpan patience)
    {
        for (var watch = Stopwatch.StartNew(); !await isSo(); await Task.Delay(Look, TestContext.Current.CancellationToken))
            Assert.True(watch.Elapsed < patience, otherwise);
    }
}
