using Kith.Clinical.Safety;
using Kith.Web.Mail;
using Kith.Web.Safety;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Safety;

/// <summary>An answer about safety, who watches, and what became of it.</summary>
internal static class Worry
{
    public const string Ninth = "/my/check-in?part=1&question=9";

    /// <summary>A client of a course just begun answers the ninth question with “more than half the days”.</summary>
    public static async Task<TestCourse> HasWorryingAnswerAsync(this TestClinic clinic)
    {
        var course = await clinic.HasCourseAsync();
        await (await (await clinic.SignedInAsync(course.ClientEmail)).OpenAsync(Ninth)).SendAsync("check-in", ("Answer", "2"));
        return course;
    }

    /// <summary>Somebody is there on Mondays from 8 to 12, an answer waits for half an hour, and the other therapist is on call until tomorrow.</summary>
    public static async Task SetWatchAsync(this TestClinic clinic, string onCallFrom = "09:00")
    {
        var watch = await (await clinic.AdministratorAsync()).OpenAsync("/safety/watching");
        var set = await watch.SendAsync("set-watch", ("From[Monday]", "08:00"), ("To[Monday]", "12:00"), ("Minutes", "30"));
        Assert.Null(set.Refusal);
        var planned = await set.SendAsync("plan-duty", ("Person", TestClinic.OtherTherapistId.ToString()), ("FromDay", "2"), ("FromMonth", "3"), ("FromYear", "2026"), ("FromAt", onCallFrom),
            ("ToDay", "3"), ("ToMonth", "3"), ("ToYear", "2026"), ("ToAt", "09:00"));
        Assert.Null(planned.Refusal);
    }

    /// <summary>One round of the job that asks the next person.</summary>
    public static Task MoveOnAsync(this TestClinic clinic) => clinic.Services.GetRequiredService<MoveAlertsOn>().RunAsync(TestContext.Current.CancellationToken);

    public static Task<List<AlertStep>> StepsAsync(this TestClinic clinic) => clinic.InDatabaseAsync(db => db.Set<AlertStep>().AsNoTracking().OrderBy(s => s.Number).ToListAsync());

    public static Task<List<SafetyAlert>> AlertsAsync(this TestClinic clinic) => clinic.InDatabaseAsync(db => db.Set<SafetyAlert>().AsNoTracking().ToListAsync());

    /// <summary>In the order in which they were written.</summary>
    public static Task<List<OutgoingMail>> MailsAsync(this TestClinic clinic) =>
        clinic.InDatabaseAsync(db => db.Set<OutgoingMail>().AsNoTracking().OrderBy(m => m.MadeAt).ThenBy(m => m.Key).ToListAsync());
}
