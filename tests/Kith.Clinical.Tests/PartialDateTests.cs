using CsCheck;

namespace Kith.Clinical.Tests;

public class PartialDateTests
{
    private static readonly DateOnly Today = Given.Today;

    [Theory]
    [InlineData("9", "1", "2026", "9 January 2026")]
    [InlineData("", "3", "2025", "March 2025")]
    [InlineData(null, null, "2019", "2019")]
    [InlineData(" 09 ", "march", " 2025 ", "9 March 2025")]
    [InlineData("1", "Sep", "2024", "1 September 2024")]
    [InlineData("29", "2", "2024", "29 February 2024")]
    public void A_remembered_date_is_said_with_no_more_than_is_known(string? day, string? month, string year, string words)
    {
        Assert.Null(PartialDate.Parse(day, month, year, "On", out var date));
        Assert.Equal(words, date!.ToWords());
    }

    [Theory]
    [InlineData("31", "2", "2025", "date.no-such-day")]
    [InlineData("29", "2", "2025", "date.no-such-day")]
    [InlineData("31", "4", "2025", "date.no-such-day")]
    [InlineData("0", "4", "2025", "date.not-a-day")]
    [InlineData("32", "4", "2025", "date.not-a-day")]
    [InlineData("-1", "4", "2025", "date.not-a-day")]
    [InlineData("1", "13", "2025", "date.not-a-month")]
    [InlineData("1", "Brumaire", "2025", "date.not-a-month")]
    [InlineData("1", "1", "0", "date.not-a-year")]
    [InlineData("1", "1", "0000", "date.not-a-year")]
    [InlineData("1", "1", "87", "date.not-a-year")]
    [InlineData("1", "1", "20255", "date.not-a-year")]
    [InlineData("1", "1", "٢٠٢٥", "date.not-a-year")]
    [InlineData("", "", "", "date.no-year")]
    [InlineData("5", "", "2025", "date.day-without-month")]
    [InlineData("99999999999", "1", "2025", "date.not-a-day")]
    public void What_is_no_date_is_refused_in_words(string day, string month, string year, string code)
    {
        var refusal = PartialDate.Parse(day, month, year, "On", out var date);
        Says.That(code, refusal);
        Assert.Equal("On", refusal!.Field);
        Assert.Null(date);
    }

    [Fact]
    public void The_thirty_first_of_February_is_named_in_the_answer()
    {
        var refusal = DayMonthYear.Parse("31", "2", "2025", "On", out _);
        Assert.Equal("There is no 31 February in 2025. That month has 28 days.", refusal!.Sentence);
    }

    [Fact]
    public void A_day_to_come_is_refused_where_only_the_past_is_meant()
    {
        Says.That("date.too-late", PartialDate.Parse("3", "3", "2026", "On", out _, latest: Today));
        Says.That("date.too-late", PartialDate.Parse(null, "4", "2026", "On", out _, latest: Today));
        Assert.Null(PartialDate.Parse("2", "3", "2026", "On", out _, latest: Today));
    }

    [Fact]
    public void The_month_and_the_year_we_are_in_have_begun()
    {
        Assert.Null(PartialDate.Parse(null, "3", "2026", "On", out _, latest: Today));
        Assert.Null(PartialDate.Parse(null, null, "2026", "On", out _, latest: Today));
    }

    [Fact]
    public void A_whole_date_needs_all_three()
    {
        Says.That("date.incomplete", DayMonthYear.Parse("", "3", "2025", "On", out var date));
        Assert.Null(date);
    }

    [Fact]
    public void A_day_before_the_earliest_is_refused() =>
        Says.That("date.too-early", DayMonthYear.Parse("4", "1", "2026", "On", out _, earliest: Given.Began));

    [Fact]
    public void Any_day_of_the_calendar_is_read_back_as_it_was_typed() =>
        Gen.Int[0, 365 * 200].Sample(days =>
        {
            var day = new DateOnly(1950, 1, 1).AddDays(days);
            return DayMonthYear.Parse($"{day.Day}", $"{day.Month}", $"{day.Year}", "On", out var read) is null && read == day;
        });

    [Fact]
    public void No_typing_whatever_makes_it_throw() =>
        Gen.Select(Gen.String, Gen.String, Gen.String).Sample((d, m, y) =>
        {
            var refusal = PartialDate.Parse(d, m, y, "On", out var date);
            return refusal is null == date is not null;
        });

    [Fact]
    public void Dates_stand_in_order_of_time_with_the_vaguer_first()
    {
        PartialDate[] dates =
        [
            new(new(2025, 3, 9), DatePrecision.Day), new(new(2025, 1, 1), DatePrecision.Day), new(new(2025, 3, 1), DatePrecision.Month),
            new(new(2025, 1, 1), DatePrecision.Year),
        ];
        Assert.Equal(
            ["2025", "1 January 2025", "March 2025", "9 March 2025"],
            dates.Order(PartialDate.ByTime).Select(d => d.ToWords()));
    }

    [Fact]
    public void Dates_are_said_in_English_whatever_the_machine_speaks()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal("9 January 2026", DateWords.Of(new DateOnly(2026, 1, 9)));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }
}
