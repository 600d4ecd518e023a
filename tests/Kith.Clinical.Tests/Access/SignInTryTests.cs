using Kith.Clinical.Access;

namespace Kith.Clinical.Tests.Access;

public sealed class SignInTryTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_fifth_wrong_try_in_a_row_is_followed_by_a_minute_and_each_further_one_by_twice_as_long()
    {
        var (tried, now, waits) = (new SignInTry(), Start, new List<double>());
        for (var i = 1; i <= 13; i++)
        {
            Assert.True(tried.Begin(now, free: 5));
            waits.Add(tried.WaitUntil is { } until ? (until - now).TotalMinutes : 0);
            now = tried.WaitUntil ?? now;
        }

        Assert.Equal([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60], waits);
    }

    [Fact]
    public void A_try_while_it_waits_is_not_looked_at_and_does_not_count()
    {
        var tried = new SignInTry();
        for (var i = 0; i < 5; i++)
            tried.Begin(Start, free: 5);
        Assert.False(tried.Begin(Start.AddSeconds(59), free: 5));
        Assert.Equal(5, tried.Wrong);
        Assert.True(tried.Begin(Start.AddSeconds(60), free: 5));
    }

    [Fact]
    public void A_day_later_everything_is_forgotten()
    {
        var tried = new SignInTry();
        for (var i = 0; i < 5; i++)
            tried.Begin(Start, free: 5);
        Assert.True(tried.Begin(Start.AddDays(1).AddSeconds(1), free: 5));
        Assert.Equal(1, tried.Wrong);
    }

    [Fact]
    public void A_clock_that_was_set_back_locks_nobody_out()
    {
        var tried = new SignInTry();
        for (var i = 0; i < 9; i++)
            tried.Begin(Start.AddHours(i), free: 5);
        Assert.True(tried.Begin(Start.AddYears(-1), free: 5));
    }
}
