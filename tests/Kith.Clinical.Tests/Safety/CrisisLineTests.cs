using Kith.Clinical.Safety;

namespace Kith.Clinical.Tests.Safety;

/// <summary>A number is only as good as the last call that somebody answered.</summary>
public sealed class CrisisLineTests
{
    private static readonly CrisisCountry Britain = CrisisLines.Find("GB")!;

    [Fact]
    public void A_line_nobody_of_the_clinic_called_is_due_and_shown_as_the_lists_have_it()
    {
        var listed = ListedLine.Of(Britain, [], new Dictionary<string, DateOnly>());
        Assert.All(listed, l => Assert.True(l.IsDue(Given.Today)));
        Assert.All(listed, l => Assert.Equal(l.Line.CheckFirst, l.CheckFirst(Given.Today)));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(90, false)]
    [InlineData(91, true)]
    public void A_check_is_good_for_ninety_days(int daysAgo, bool checkFirst)
    {
        var samaritans = Britain.Lines[0];
        var listed = ListedLine.Of(Britain, [], new Dictionary<string, DateOnly> { [samaritans.Key] = Given.Today.AddDays(-daysAgo) })[0];
        Assert.Equal((checkFirst, checkFirst), (listed.IsDue(Given.Today), listed.CheckFirst(Given.Today)));
    }

    [Fact]
    public void The_clinics_own_line_stands_first_and_counts_as_called_on_the_day_it_was_added()
    {
        var own = Own(Given.Today.AddDays(-91));
        var listed = ListedLine.Of(Britain, [own], new Dictionary<string, DateOnly>());
        Assert.Equal((own.Id, own.AddedOn), (listed[0].OwnId!.Value, listed[0].CheckedOn!.Value));
        Assert.True(listed[0].CheckFirst(Given.Today));
        Assert.Equal(Britain.Lines.Count + 1, listed.Count);
    }

    [Fact]
    public void Taken_off_it_keeps_who_when_and_why()
    {
        var own = Own(Given.Today.AddDays(-5));
        Says.That("safety.line-without-reason", own.Withdraw(" ", Given.Therapist, Given.Today));
        Assert.Null(own.Withdraw("The team moved.", Given.Therapist, Given.Today));
        Assert.Equal((Given.Today, Given.Therapist, "The team moved."), (own.WithdrawnOn!.Value, own.WithdrawnById!.Value, own.WithdrawnBecause));
        Says.That("safety.line-gone", own.Withdraw("Again.", Given.Therapist, Given.Today));
    }

    [Fact]
    public void Every_line_of_every_country_can_be_told_apart() =>
        Assert.All(CrisisLines.All, country => Assert.Equal(country.Lines.Count, country.Lines.Select(l => l.Key).Distinct(StringComparer.Ordinal).Count()));

    private static OwnCrisisLine Own(DateOnly on) => new()
    {
        Id = Given.Id(3),
        Country = "GB",
        Service = "Crisis team of the borough",
        Call = "020 7946 0000",
        Hours = LineHours.DayAndNight,
        AddedOn = on,
        AddedById = Given.Therapist,
    };
}
