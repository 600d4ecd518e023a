using Kith.Clinical;
using Kith.Clinical.Courses;
using Kith.Clinical.Formulations;
using Kith.Clinical.Inventory;
using Kith.Clinical.Measures;
using Kith.Clinical.Safety;
using Kith.Clinical.Sessions;
using Kith.Host.Demo;

namespace Kith.Web.Tests.Demo;

/// <summary>The demo's people, told on many days: nothing in them is what the rules would refuse.</summary>
public sealed class DemoClinicTests
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    [Fact]
    public void Every_day_of_two_years_it_can_be_told_and_sessions_are_on_working_days()
    {
        var start = new DateTimeOffset(2026, 11, 22, 3, 30, 0, TimeSpan.Zero);
        for (var day = 0; day < 800; day++)
        {
            var now = start.AddDays(day).AddHours(day % 24);
            foreach (var story in Told(now))
            {
                var rows = story.Told();
                foreach (var session in rows.OfType<Session>())
                {
                    var local = TimeZoneInfo.ConvertTime(session.StartsAt, London);
                    Assert.False(local.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday, $"{story.Client.Name} meets on {local:f}");
                    Assert.InRange(local.Hour, 8, 18);
                    Assert.True(session.State is SessionState.Planned || session.StartsAt < now || story.Course.IsClosed);
                }
                Assert.All(rows.OfType<Response>(), r => Assert.True(r.FinishedAt <= now));
                Assert.All(rows.OfType<Note>(), n => Assert.True(n.SavedAt <= now && n.Versions.TrueForAll(v => v.IsIntact())));
                Assert.All(rows.OfType<Contract>(), c => Assert.True(rows.OfType<Session>().Count(s => s.TakesAPlace) <= rows.OfType<Contract>().Sum(k => k.Sessions), c.Id.ToString()));
            }
        }
    }

    [Fact]
    public void The_same_day_gives_the_same_people_and_no_id_twice()
    {
        var now = new DateTimeOffset(2026, 3, 4, 10, 0, 0, TimeSpan.Zero);
        var once = Told(now).SelectMany(s => s.Told()).ToList();
        var again = Told(now).SelectMany(s => s.Told()).ToList();
        Assert.Equal(once.Select(Line), again.Select(Line));
        var ids = once.Where(r => r is not CourseStanding).Select(r => r.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());

        static string Line(OfClinic row) => $"{row.GetType().Name} {row.Id} {(row is Response r ? string.Join(',', r.Answers) : "")}";
    }

    [Fact]
    public void Every_point_of_a_course_has_somebody_at_it()
    {
        var stories = Told(new(2026, 3, 4, 10, 0, 0, TimeSpan.Zero));
        var rows = stories.ToDictionary(s => s.Client.Name, s => s.Told());
        CourseStanding Of(string name) => rows[name].OfType<CourseStanding>().Single();

        Assert.True(stories.Count >= 12);
        Assert.Equal(0, Of("Hannah Okafor").SessionsUsed);
        Assert.Equal(FormulationState.Offered, Of("Beatriz Almeida").Formulation);
        Assert.Equal(4, rows.Keys.Select(Of).Where(s => s is { Phase: Phase.Middle, ClosedOn: null }).Select(s => s.Focus).Distinct().Count());
        Assert.Equal(2, Of("Ruth Feldman").UnsignedNotes);
        Assert.Equal(Change.Worse, Of("Leila Haddad").Change);
        Assert.Equal(1, Of("Leila Haddad").OpenAlerts);
        Assert.Contains(rows["Gareth Llewellyn"].OfType<SafetyAlert>(), a => !a.IsOpen);
        Assert.Contains(rows["Leila Haddad"].OfType<Person>(), p => p.Violence);
        Assert.Equal((8, 17, 16), (Of("Marcus Bell").SessionsUsed, Of("Marcus Bell").FirstScore, Of("Marcus Bell").LastScore));
        Assert.Equal((Phase.Ending, 13), (Of("Ewan Brodie").Phase, Of("Ewan Brodie").SessionsUsed));
        Assert.Equal([Moment.Start, Moment.Middle, Moment.End], rows["Joan Whitcombe"].OfType<CircleSnapshot>().Select(c => c.Moment));
        Assert.Equal((22, 6, 16), (Of("Joan Whitcombe").FirstScore, Of("Joan Whitcombe").LastScore, Of("Joan Whitcombe").SessionsUsed));
        Assert.Equal(3, rows["Aoife Brennan"].OfType<Session>().Count(s => s.State is SessionState.Held));
        Assert.Equal(8, Of("Daniel Osei").SessionsAgreed);
        Assert.Equal(Phase.Maintenance, Of("Ingrid Solberg").Phase);
    }

    private static IReadOnlyList<Story> Told(DateTimeOffset now) => DemoClinic.Stories(new(DemoClinic.ClinicId, London, now));
}
