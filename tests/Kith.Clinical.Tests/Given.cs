using Kith.Clinical.Courses;
using Kith.Clinical.Formulations;
using Kith.Clinical.Inventory;
using Kith.Clinical.Measures;
using Kith.Clinical.Sessions;

namespace Kith.Clinical.Tests;

/// <summary>What a test starts from: an acute course of 16 weekly sessions that began on Monday 5 January 2026 in London.</summary>
internal static class Given
{
    public static readonly DateOnly Began = new(2026, 1, 5);
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 3, 2);
    public static readonly Guid Therapist = Id(1);
    public static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    public static readonly ProblemArea[] AllAreas = Enum.GetValues<ProblemArea>();

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    public static Course Course(string protocol = "acute-adult") => new()
    {
        ClinicId = Id(900), Id = Id(100), ClientId = Id(2), TherapistId = Therapist, ProtocolKey = protocol, BeganOn = Began,
    };

    public static Contract Contract(
        int sessions = 16, ContractKind kind = ContractKind.Acute, int number = 1, DateOnly? starts = null, DateOnly? ends = null,
        int spacing = 7, int minutes = 50, string reason = "")
    {
        var first = starts ?? Began;
        return new Contract
        {
            Id = Id(200 + number), CourseId = Id(100), Number = number, Kind = kind, Sessions = sessions, SpacingDays = spacing,
            Minutes = minutes, StartsOn = first, EndsOn = ends ?? first.AddDays(Math.Max(0, sessions) * 7), Reason = reason,
        };
    }

    public static Session Session(int number, DateTimeOffset? startsAt = null) => new()
    {
        Id = Id(300 + number), CourseId = Id(100), Number = number,
        StartsAt = startsAt ?? new DateTimeOffset(2026, 1, 5, 10, 0, 0, TimeSpan.Zero).AddDays(7 * (number - 1)),
    };

    public static Session Held(int number)
    {
        var session = Session(number);
        Assert.Null(session.Hold(session.StartsAt));
        return session;
    }

    public static Formulation Formulation(
        ProblemArea? focus = ProblemArea.RoleDispute, int number = 1, string words = "You have a depression.",
        ProblemArea? second = null, string reason = "", Guid? person = null) => new()
    {
        Id = Id(400 + number), CourseId = Id(100), Number = number, Focus = focus, SecondFocus = second, PlainWords = words,
        ChangeReason = reason, FocusPersonId = person,
    };

    public static Formulation Accepted(ProblemArea focus = ProblemArea.RoleDispute, Guid? person = null)
    {
        var formulation = Formulation(focus, person: person);
        Assert.Null(formulation.Offer(null, AllAreas, Now));
        Assert.Null(formulation.Reply(FormulationAnswer.Accept, AnsweredHow.OwnAccount, "Yes, that is it.", Now));
        return formulation;
    }

    public static Person Person(int number, string alias, int? ring = null, int angle = 0)
    {
        var person = new Person { Id = Id(500 + number), ClinicId = Id(900), CourseId = Id(100), Alias = alias };
        if (ring is { } placed)
            Assert.Null(person.Place(placed, angle));
        return person;
    }

    public static Response Response(string measure, params int?[] answers) => new()
    {
        Id = Id(600), ClinicId = Id(900), CourseId = Id(100), MeasureKey = measure, Answers = answers,
    };

    public static Measure Phq9 => MeasureLibrary.Get("phq-9");

    public static Measure Gad7 => MeasureLibrary.Get("gad-7");
}
