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
        Says.That("safety.without-words", alert.Close(Contact.ByPhone, Disposition.SeenMoreOften, words, Given.Therapist, Given.Now.AddHours(1)));
        Assert.True(alert.IsOpen);
    }

    [Fact]
    public void Written_down_it_is_closed_with_name_and_time_and_not_written_over()
    {
        var alert = Alert();
        Assert.Null(alert.Close(Contact.ByPhone, Disposition.SeenMoreOften, "Called; safe tonight; met at nine.", Given.Therapist, Given.Now.AddHours(1)));
        Assert.Equal((false, Given.Therapist, Given.Now.AddHours(1)), (alert.IsOpen, alert.DoneById!.Value, alert.DoneAt!.Value));
        Says.That("safety.already-closed", alert.Close(Contact.ByPhone, Disposition.SeenMoreOften, "Something else.", Given.Id(9), Given.Now.AddHours(2)));
        Assert.Equal("Called; safe tonight; met at nine.", alert.WhatWasDone);
    }

    [Fact]
    public void It_cannot_be_closed_before_it_was_raised() =>
        Says.That("safety.closed-before-raised", Alert().Close(Contact.ByPhone, Disposition.SeenMoreOften, "Called.", Given.Therapist, Given.Now.AddHours(-1)));

    [Fact]
    public void It_stays_open_until_somebody_has_seen_or_spoken_to_the_client()
    {
        var alert = Alert();
        Says.That("safety.without-contact", alert.Close(null, Disposition.SeenMoreOften, "Left a message.", Given.Therapist, Given.Now.AddHours(1)));
        Says.That("safety.without-disposition", alert.Close(Contact.ByPhone, null, "Called her.", Given.Therapist, Given.Now.AddHours(1)));
        Assert.True(alert.IsOpen);
    }

    [Fact]
    public void Read_and_acted_on_it_is_still_open_and_says_who_acts()
    {
        var alert = Alert();
        Assert.Null(alert.Acknowledge(Given.Therapist, Given.Now.AddMinutes(4)));
        Assert.Equal((true, Given.Therapist, Given.Now.AddMinutes(4)), (alert.IsOpen, alert.AcknowledgedById!.Value, alert.AcknowledgedAt!.Value));
        Says.That("safety.already-acknowledged", alert.Acknowledge(Given.Id(9), Given.Now.AddMinutes(5)));
        Assert.Equal(Given.Therapist, alert.AcknowledgedById);
    }

    [Fact]
    public void A_closed_one_asks_for_nobody_to_act()
    {
        var alert = Alert();
        Assert.Null(alert.Close(Contact.InPerson, Disposition.GoesOnAsAgreed, "Seen at nine.", Given.Therapist, Given.Now.AddHours(1)));
        Says.That("safety.already-closed", alert.Acknowledge(Given.Therapist, Given.Now.AddHours(2)));
    }
}
