namespace Kith.Clinical.Reminders;

internal static class ReminderRefusals
{
    public static readonly Refusal HowMany = new("reminders.how-many", "Choose none, one or two e-mails before a session.", "Most");
}
