using System.Globalization;
using Kith.Clinical;

namespace Kith.Web.Forms;

/// <summary>What every form may have to say, whatever it is about.</summary>
public static class FormRefusals
{
    public static readonly Refusal Stale = new(
        "form.stale",
        "Somebody changed this while you were typing, perhaps you yourself in another tab. What you typed is still below; "
        + "what is saved now is shown beside it. Compare the two, then send again.");

    public static readonly Refusal NotYours = new(
        "form.not-found", "What this form belongs to is not on your list any more. Nothing was changed. Go back to the page before and open it again.");

    public static readonly Refusal NoKey = new(
        "form.no-key", "Part of this form did not arrive, so nothing was saved. Look at it, and send it again.");

    public static Refusal NotInList(string field, string label) => new(
        "form.not-in-list", $"{label}: this choice does not exist. Choose one of the answers shown.", field);

    public static Refusal SentBefore(DateTimeOffset when, TimeZoneInfo zone) => new(
        "form.sent-before",
        string.Create(CultureInfo.CurrentCulture, $"This form was already sent at {TimeZoneInfo.ConvertTime(when, zone):HH:mm}, with other words. What you typed now is below and is not saved yet. Look at it, and send it again if you mean it."));
}
