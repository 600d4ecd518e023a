using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kith.Clinical.Goals;
using Kith.Web.My.People;
using Kith.Web.My.TakeAway;
using Kith.Web.Safety;
using R4 = Hl7.Fhir.Model;

namespace Kith.Web.Interop;

/// <summary>What was answered, written and agreed in one course, as FHIR resources.</summary>
internal sealed class BundledCourse(MyRecord record, TakenCourse course)
{
    public R4.ResourceReference Client => RecordBundle.To(record.ClientId);

    public R4.ResourceReference Course => RecordBundle.To(course.Id);

    public IEnumerable<(Guid Id, R4.Resource Resource)> Told()
    {
        foreach (var sheet in course.Answers)
        {
            if (sheet.Lines.Count > 0)
                yield return (sheet.Id, Answers(sheet));
            if (sheet.Total is not null)
                yield return (Under(sheet.Id, "total"), Total(sheet));
        }

        foreach (var goal in course.Goals)
            yield return (goal.Id, Of(goal));
        foreach (var letter in course.Letters)
            yield return (letter.Id, Document("Letter", letter.OfferedAt, letter.Answer.Length == 0 ? letter.Words : $"{letter.Words}\n\nMy answer: {letter.Answer}"));
        foreach (var note in course.Notes)
            yield return (note.Id, Document("Note", note.SignedAt, note.Text, note.SignedBy));
        if (course.Plan is { } plan)
            yield return (plan.Id, Plan(plan));
        foreach (var (name, words) in Lists())
            yield return (Under(course.Id, name), Said(name, words));
        foreach (var day in course.Days)
            yield return (day.Id, Said("My day", MyPaper.Of(day), day.Day));
        foreach (var person in course.People)
        {
            yield return (person.Id, new R4.RelatedPerson { Patient = Client, Name = [new() { Text = person.Alias }], Relationship = person.Relation.Length == 0 ? [] : [new() { Text = person.Relation }] });
            foreach (var (name, words) in MyPaper.Of(person))
                yield return (Under(person.Id, name), About(person, Said(name, words)));
        }
    }

    private IEnumerable<(string Name, string Words)> Lists() => new[]
    {
        ("What was agreed", string.Join("\n", course.Agreed)), ("What matters most", string.Join("\n", course.Areas)),
        ("My warning signs", course.WarningSigns), ("Who to call", course.WhoToCall),
    }.Where(l => l.Item2.Length > 0);

    private R4.QuestionnaireResponse Answers(TakenAnswers sheet)
    {
        var given = new R4.QuestionnaireResponse
        {
            Questionnaire = FhirNames.Canonical + sheet.Measure.Key,
            Status = R4.QuestionnaireResponse.QuestionnaireResponseStatus.Completed,
            Subject = Client,
            Encounter = sheet.SessionId is { } session ? RecordBundle.To(session) : null,
            AuthoredElement = new(sheet.FinishedAt),
        };
        foreach (var line in sheet.Lines)
        {
            var item = new R4.QuestionnaireResponse.ItemComponent { LinkId = Text(line.Item), Text = line.Question };
            if (line.Value is { } value)
                item.Answer.Add(new() { Value = sheet.Measure.Questions[line.Item - 1].IsTyped ? new R4.Integer(value) : Coded(value, line.Words) });
            given.Item.Add(item);
        }

        return given;
    }

    private static R4.Coding Coded(int value, string words) =>
        new() { Code = value == Clinical.Measures.Item.DoesNotApply ? QuestionnaireResource.DoesNotApply : Text(value), Display = words };

    private R4.Observation Total(TakenAnswers sheet) => new()
    {
        Status = R4.ObservationStatus.Final,
        Code = new() { Text = $"{sheet.Measure.Name} total", Coding = sheet.Measure.Loinc.Total is { } code ? [new(FhirNames.Loinc, code)] : [] },
        Subject = Client,
        Encounter = sheet.SessionId is { } session ? RecordBundle.To(session) : null,
        Effective = new R4.FhirDateTime(sheet.FinishedAt),
        Value = new R4.Quantity { Value = (decimal)sheet.Total!.Value / sheet.Measure.PerPoint },
        DerivedFrom = sheet.Lines.Count > 0 ? [RecordBundle.To(sheet.Id)] : [],
    };

    private R4.Goal Of(Goal goal) => new()
    {
        LifecycleStatus = goal.WithdrawnAt is null ? R4.Goal.GoalLifecycleStatus.Active : R4.Goal.GoalLifecycleStatus.Cancelled,
        Description = new() { Text = goal.Words },
        Subject = Client,
        Start = new R4.Date(RecordBundle.Day(goal.SetOn)),
        Note = [.. goal.Ratings.OrderBy(r => r.RatedOn).ThenBy(r => r.Id).Select(r => new R4.Annotation { Time = RecordBundle.Day(r.RatedOn), Text = new($"{Text(r.Score)} of {Text(GoalRating.Highest)}") })],
    };

    private R4.CarePlan Plan(TakenPlan plan) => new()
    {
        Status = R4.RequestStatus.Active,
        Intent = R4.CarePlan.CarePlanIntent.Plan,
        Title = "Safety plan",
        Subject = Client,
        CreatedElement = new(plan.WrittenAt),
        Activity = [.. plan.Steps.Select(s => new R4.CarePlan.ActivityComponent
        {
            Detail = new() { Status = R4.CarePlan.CarePlanActivityStatus.InProgress, Code = new() { Text = PlanWords.Of(s.Step) }, Description = s.Words },
        })],
    };

    private R4.DocumentReference Document(string title, DateTimeOffset at, string words, string? by = null) => new()
    {
        Status = R4.DocumentReferenceStatus.Current,
        Type = new() { Text = title },
        Subject = Client,
        Date = at,
        Author = by is { Length: > 0 } ? [new() { Display = by }] : [],
        Content = [new() { Attachment = new() { ContentType = "text/plain; charset=utf-8", Data = Encoding.UTF8.GetBytes(words), Title = title } }],
    };

    private R4.Observation Said(string name, string words, DateOnly? on = null) => new()
    {
        Status = R4.ObservationStatus.Final,
        Code = new() { Text = name },
        Subject = Client,
        Effective = on is { } day ? new R4.FhirDateTime(RecordBundle.Day(day)) : null,
        Value = new R4.FhirString(words),
    };

    private static R4.Observation About(MyPeople.Mine person, R4.Observation said)
    {
        said.Focus = [RecordBundle.To(person.Id)];
        return said;
    }

    /// <summary>The id of a part of something: the same each time the file is made.</summary>
    private static Guid Under(Guid id, string name)
    {
        var bytes = SHA256.HashData([.. id.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)])[..16];
        (bytes[6], bytes[8]) = ((byte)((bytes[6] & 0x0F) | 0x80), (byte)((bytes[8] & 0x3F) | 0x80));
        return new(bytes, bigEndian: true);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
