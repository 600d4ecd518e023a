using Kith.Clinical.Safety;

namespace Kith.Clinical.Tests.Safety;

public class SafetyTests
{
    private static SafetyAlert Alert() =>
        Assert.Single(SafetyRules.AlertsIn(Given.Response("phq-9", 1, 1, 1, 1, 1, 1, 1, 1, 2), () => Given.Id(7), Given.Now));

    [Fact]
    public void The_ninth_item_raises_an_alert_that_says_what_was_answered()
    {
        var alert = Alert();
        Assert.Equal((9, 2, "phq-9", Given.Now, true), (alert.Item, alert.Value, alert.MeasureKey, alert.RaisedAt, alert.IsOpen));
        Assert.Equal((Given.Id(900), Given.Id(100), Given.Id(600)), (alert.ClinicId, alert.CourseId, alert.ResponseId));
    }

    [Fact]
    public void An_unfinished_form_raises_it_too() =>
        Assert.Single(SafetyRules.CriticalIn(Given.Response("phq-9", null, null, null, null, null, null, null, null, 1)));

    [Fact]
    public void Zero_on_the_ninth_item_raises_none() =>
        Assert.Empty(SafetyRules.AlertsIn(Given.Response("phq-9", 3, 3, 3, 3, 3, 3, 3, 3, 0), () => Given.Id(7), Given.Now));

    [Theory]
    [InlineData("")]
    [InlineData(" \t ")]
    public void It_stays_open_until_a_clinician_has_written_what_was_done(string words)
    {
        var alert = Alert();
        Says.That("safety.without-words", alert.Close(words, Given.Therapist, Given.Now.AddHours(1)));
        Assert.True(alert.IsOpen);
    }

    [Fact]
    public void Written_down_it_is_closed_with_name_and_time_and_not_written_over()
    {
        var alert = Alert();
        Assert.Null(alert.Close("Called; safe tonight; met at nine.", Given.Therapist, Given.Now.AddHours(1)));
        Assert.Equal((false, Given.Therapist, Given.Now.AddHours(1)), (alert.IsOpen, alert.DoneById!.Value, alert.DoneAt!.Value));
        Says.That("safety.already-closed", alert.Close("Something else.", Given.Id(9), Given.Now.AddHours(2)));
        Assert.Equal("Called; safe tonight; met at nine.", alert.WhatWasDone);
    }

    [Fact]
    public void It_cannot_be_closed_before_it_was_raised() =>
        Says.That("safety.closed-before-raised", Alert().Close("Called.", Given.Therapist, Given.Now.AddHours(-1)));
}
