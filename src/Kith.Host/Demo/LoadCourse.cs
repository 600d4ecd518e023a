using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Clients;
using Kith.Clinical.Courses;
using Kith.Clinical.Courses.Protocols;
using Kith.Clinical.Formulations;
using Kith.Clinical.Measures;
using Kith.Clinical.Sessions;

namespace Kith.Host.Demo;

/// <summary>One client of the load test: sixteen sessions, some of them held, a score before each, a focus once there is one.</summary>
internal static class LoadCourse
{
    private const int Block = 0x21, IdsEach = 64, Sessions = 16;

    private static readonly string[] First = ["Ada", "Ben", "Cleo", "Dev", "Elin", "Femi", "Gus", "Hana", "Ivo", "June", "Kai", "Lena", "Milo", "Nia", "Omar", "Pia"];

    private static readonly string[] Last = ["Archer", "Baker", "Carter", "Dyer", "Fisher", "Glover", "Hooper", "Mason", "Parker", "Sawyer", "Tanner", "Turner", "Weaver", "Wright"];

    public static List<OfClinic> Of(Setting setting, Guid therapistId, int number)
    {
        var chance = new Random(number);
        var lastId = number * IdsEach;
        var rows = new List<OfClinic>(40);
        Guid NewId() => Setting.Id(Block, ++lastId);
        T Keep<T>(T row) where T : OfClinic
        {
            row.ClinicId = setting.ClinicId;
            rows.Add(row);
            return row;
        }

        var used = number % (Sessions + 1);
        var first = setting.WorkingDay(chance.Next(5)).AddDays(-7 * used);
        var client = Keep(new Client
        {
            Id = NewId(),
            TherapistId = therapistId,
            Name = string.Create(CultureInfo.InvariantCulture, $"{First[chance.Next(First.Length)]} {Last[chance.Next(Last.Length)]} {number + 1}"),
            BornOn = setting.Born(18 + chance.Next(60), 1 + chance.Next(12), 1 + chance.Next(28)),
            ReferredBy = "Load test",
        });
        var course = Keep(new Course { Id = NewId(), ClientId = client.Id, TherapistId = therapistId, ProtocolKey = "acute-adult", BeganOn = first < setting.Today ? first : setting.Today });
        var contract = Keep(new Contract
        {
            Id = NewId(), CourseId = course.Id, Number = 1, Sessions = Sessions, StartsOn = first, EndsOn = first.AddDays(7 * (Sessions + 1)), AgreedOn = course.BeganOn,
        });
        var at = new TimeOnly(8 + chance.Next(10), 0);
        var sessions = Enumerable.Range(0, Sessions).Select(week => Keep(new Session
        {
            Id = NewId(), CourseId = course.Id, Number = week + 1, StartsAt = ClinicDay.At(first.AddDays(7 * week), at, setting.Zone), Mode = (SessionMode)(number % 3),
        })).ToList();
        foreach (var session in sessions.Take(used))
            Must(session.Hold(session.StartsAt));
        var scores = Scores(course, sessions, used, chance, NewId, row => Keep(row));
        var formulation = used >= 4 ? Keep(Accepted(course, therapistId, sessions[3], (ProblemArea)chance.Next(4), NewId())) : null;
        rows.Add(Standing.Of(
            new()
            {
                Course = course,
                ClientName = client.Name,
                Contracts = [contract],
                Sessions = [.. sessions.Select(SessionFact.Of)],
                Scores = scores,
                Formulations = formulation is null ? [] : [new(1, formulation.State, formulation.Focus, null)],
            },
            setting.Zone, setting.Now));
        return rows;
    }

    private static List<ScoreFact> Scores(Course course, List<Session> sessions, int used, Random chance, Func<Guid> newId, Action<Response> keep)
    {
        var measure = MeasureLibrary.Get(ProtocolLibrary.Get(course.ProtocolKey).LeadingMeasure);
        var (total, slope) = (12 + chance.Next(11), chance.Next(-2, 1));
        var facts = new List<ScoreFact>(used);
        foreach (var session in sessions.Take(used))
        {
            var finished = session.StartsAt.AddHours(-2 - chance.Next(12));
            var response = new Response
            {
                Id = newId(), CourseId = course.Id, MeasureKey = measure.Key, SessionId = session.Id, StartedAt = finished.AddMinutes(-3),
                Answers = ItemAnswers.For(measure, total, lastItem: 0, chance),
            };
            Must(response.Finish(finished));
            keep(response);
            facts.Add(new(measure.Key, finished, response.Total));
            total = Math.Clamp(total + slope + chance.Next(-1, 2), 0, 24);
        }
        return facts;
    }

    private static Formulation Accepted(Course course, Guid therapistId, Session session, ProblemArea focus, Guid id)
    {
        var formulation = new Formulation
        {
            Id = id, CourseId = course.Id, Number = 1, WrittenById = therapistId, WrittenAt = session.StartsAt, Focus = focus, FocusAbout = "what changed that year",
            Diagnosis = "A moderate depressive episode", PlainWords = "You have a depression. It is an illness, and it can be treated. I suggest we work on what changed that year.",
        };
        Must(formulation.Offer(null, ProtocolLibrary.Get(course.ProtocolKey).PermittedFoci, session.StartsAt.AddMinutes(30)));
        Must(formulation.Reply(FormulationAnswer.Accept, AnsweredHow.BesideTherapist, "Yes.", session.StartsAt.AddMinutes(45)));
        return formulation;
    }

    private static void Must(Refusal? refusal)
    {
        if (refusal is not null)
            throw new InvalidOperationException($"The load test tells what the rules refuse: {refusal.Code}.");
    }
}
