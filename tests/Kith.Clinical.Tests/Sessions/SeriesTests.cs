using CsCheck;
using Kith.Clinical.Sessions;

namespace Kith.Clinical.Tests.Sessions;

public class SeriesTests
{
    private static readonly TimeOnly Ten = new(10, 0);
    private static readonly string[] Places = ["Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"];

    [Fact]
    public void Sixteen_weeks_at_ten_stay_at_ten_when_the_clocks_change()
    {
        Assert.Null(Series.Plan(Given.Contract(), Given.Began, Ten, Given.London, out var starts));
        Assert.Equal(16, starts.Count);
        Assert.Equal(new DateTimeOffset(2026, 1, 5, 10, 0, 0, TimeSpan.Zero), starts[0]);
        // British summer time began on 29 March 2026.
        Assert.Equal(new DateTimeOffset(2026, 3, 23, 10, 0, 0, TimeSpan.Zero), starts[11]);
        Assert.Equal(new DateTimeOffset(2026, 3, 30, 9, 0, 0, TimeSpan.Zero), starts[12]);
        Assert.All(starts, s => Assert.Equal(TimeSpan.Zero, s.Offset));
    }

    [Fact]
    public void A_time_the_clocks_skip_moves_on_by_the_hour_they_skip()
    {
        var at = ClinicDay.At(new(2026, 3, 29), new(1, 30), Given.London);
        Assert.Equal(new TimeOnly(2, 30), TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Given.London).DateTime));
    }

    [Fact]
    public void Of_a_time_that_comes_twice_the_first_is_meant() =>
        Assert.Equal(
            new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero),
            ClinicDay.At(new(2026, 10, 25), new(1, 30), Given.London));

    [Fact]
    public void A_first_day_outside_the_contract_is_refused()
    {
        Says.That("sessions.before-contract", Series.Plan(Given.Contract(), Given.Began.AddDays(-1), Ten, Given.London, out var none));
        Assert.Empty(none);
        Says.That("sessions.after-contract", Series.Plan(Given.Contract(), Given.Began.AddDays(150), Ten, Given.London, out _));
    }

    [Fact]
    public void A_series_that_runs_over_the_end_is_refused_whole()
    {
        var contract = Given.Contract(ends: new(2026, 4, 20));
        Assert.Null(Series.Plan(contract, Given.Began, Ten, Given.London, out _));
        Says.That("sessions.series-too-long", Series.Plan(contract, Given.Began.AddDays(1), Ten, Given.London, out var none));
        Assert.Empty(none);
        Assert.Null(Series.Plan(contract, Given.Began.AddDays(1), Ten, Given.London, out var fewer, count: 15));
        Assert.Equal(15, fewer.Count);
    }

    [Fact]
    public void More_than_agreed_are_not_planned() =>
        Says.That("sessions.none-left", Series.Plan(Given.Contract(), Given.Began, Ten, Given.London, out _, count: 17));

    [Fact]
    public void None_is_skipped_and_each_is_at_the_same_clock_time_on_its_own_day() =>
        Gen.Select(Gen.Int[0, 700], Gen.Int[1, 30], Gen.Int[3, 22], Gen.Int[0, Places.Length - 1])
            .Sample((day, spacing, hour, place) =>
            {
                var zone = TimeZoneInfo.FindSystemTimeZoneById(Places[place]);
                var first = Given.Began.AddDays(day);
                var contract = Given.Contract(starts: first, ends: first.AddDays(16 * spacing), spacing: spacing);
                var refusal = Series.Plan(contract, first, new(hour, 15), zone, out var starts);
                return refusal is null && starts.Count == 16 && starts.Select((s, i) => (s, i)).All(x =>
                    ClinicDay.Of(x.s, zone) == first.AddDays(x.i * spacing)
                    && TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(x.s, zone).DateTime) == new TimeOnly(hour, 15));
            });
}
