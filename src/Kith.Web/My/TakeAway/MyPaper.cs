using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Formulations;
using Kith.Clinical.Goals;
using Kith.Clinical.Measures;
using Kith.Clinical.Sessions;
using Kith.Web.Inventory;
using Kith.Web.Measures;
using Kith.Web.My.People;
using Kith.Web.Print;
using Kith.Web.Safety;

namespace Kith.Web.My.TakeAway;

/// <summary>A client's record to read: the same pieces as page and as PDF.</summary>
internal static class MyPaper
{
    public static Paper Of(MyRecord record)
    {
        List<Block> blocks =
        [
            new Top("My record"),
            new Facts([("Name", record.Name), ("Born", DateWords.Of(record.BornOn)), .. Filled("Contact", record.Contact), ("Clinic", record.Clinic), ("Made on", DateWords.Of(record.Today))]),
            new Small("This is what stands on your own pages. Your therapist’s private notes are not in it, and notes that were not shared with you neither. Ask your clinic if you want more."),
        ];
        if (record.HasHidden)
            blocks.Add(new Small("Words in [brackets] stand in the place of a name."));
        foreach (var course in record.Courses)
            blocks.AddRange(Of(record, course));
        return new("My record", blocks);
    }

    private static IEnumerable<Block> Of(MyRecord record, TakenCourse course)
    {
        yield return new Heading($"{course.Treatment}, from {DateWords.Of(course.BeganOn)}{(course.ClosedOn is { } closed ? $" to {DateWords.Of(closed)}" : "")}");
        yield return new Facts([("Therapist", course.Therapist), .. course.Agreed.Select(a => ("Agreed", a))]);
        if (course.Plan is { } plan)
        {
            yield return new Heading($"My safety plan, {Day(plan.WrittenAt)}");
            yield return new Facts([.. plan.Steps.Select(s => (PlanWords.Of(s.Step), s.Words))]);
        }

        foreach (var letter in course.Letters)
        {
            yield return new Heading($"What this is about, {Day(letter.OfferedAt)}: {Of(letter.State)}");
            yield return new Said(letter.Words);
            if (letter.Answer.Length > 0)
                yield return new Facts([("My answer", letter.Answer)]);
        }

        foreach (var block in Lists(course, Day))
            yield return block;
        foreach (var sheet in course.Answers)
        {
            yield return new Heading($"{sheet.Measure.Name}, {Day(sheet.FinishedAt)}{(sheet.Total is { } total ? $": {sheet.Measure.SayWithBand(total)}" : "")}");
            if (sheet.Lines.Count > 0)
                yield return new Facts([.. sheet.Lines.Select(l => (l.Question, l.Words))]);
        }

        foreach (var note in course.Notes)
        {
            yield return new Heading($"Note on {Session(note.Session)}, {Day(note.StartsAt)}");
            yield return new Text(note.Text);
            yield return new Small($"{note.SignedBy}, {Day(note.SignedAt)}");
        }

        foreach (var person in course.People)
        {
            yield return new Heading(person.Alias);
            yield return new Facts([.. Of(person)]);
        }

        string Day(DateTimeOffset at) => DateWords.Of(ClinicDay.Of(at, record.Zone));
    }

    private static IEnumerable<Block> Lists(TakenCourse course, Func<DateTimeOffset, string> day)
    {
        if (course.Areas.Count > 0)
            yield return new Heading("What matters most");
        if (course.Areas.Count > 0)
            yield return new Points(course.Areas);
        if (course.Goals.Count > 0)
        {
            yield return new Heading("My goals");
            yield return new Points([.. course.Goals.Select(Of)]);
        }

        if (course.WarningSigns.Length + course.WhoToCall.Length > 0)
        {
            yield return new Heading("My warning signs, and who to call");
            yield return new Facts([.. Filled("My warning signs", course.WarningSigns), .. Filled("Who to call", course.WhoToCall)]);
        }

        if (course.Sessions.Count > 0)
        {
            yield return new Heading("Sessions");
            yield return new Points([.. course.Sessions.Select(s => $"{Session(s.Number)}, {day(s.StartsAt)}, {MyWords.Where(s.Mode)}: {SessionRefusals.Words(s.State)}")]);
        }

        if (course.Days.Count > 0)
        {
            yield return new Heading("My days");
            yield return new Points([.. course.Days.Select(Of)]);
        }
    }

    /// <summary>What a client said about somebody in their life, each thing with its name.</summary>
    internal static IEnumerable<(string Name, string Words)> Of(MyPeople.Mine person) => new[]
    {
        ("Who they are", person.Relation), ("Died", PersonWords.Died(person.DiedOn)), ("How often", person.Contact), ("What is good", person.Good), ("What is hard", person.Hard),
        ("What I hope for from them", person.IHope), ("What they expect of me", person.TheyExpect), ("What they give me", PersonWords.Of(person.Support)),
        ("What has changed since I became ill", person.Changed), ("What I want to change", person.Wanted), ("How it goes with the time it began", person.LinkToOnset),
    }.Where(s => s.Item2.Length > 0);

    internal static string Of(LoggedDay day)
    {
        var words = Wordings.OfRhythm();
        var events = day.Entries().Where(e => e.At is not null).Select(e => string.Create(CultureInfo.InvariantCulture, $"{words.Events[(int)e.Event]} {e.At:HH:mm}"));
        return $"{DateWords.Of(day.Day)}: {string.Join("; ", [.. events, .. Number("mood", day.Mood), .. Number("energy", day.Energy)])}";
    }

    internal static string Of(FormulationState state) => state switch
    {
        FormulationState.Accepted => "I said yes",
        FormulationState.ChangeAsked => "I asked for a change",
        FormulationState.Declined => "I said that it does not fit",
        FormulationState.Superseded => "another took its place",
        _ => "not answered yet",
    };

    private static string Of(Goal goal)
    {
        var ratings = goal.Ratings.OrderBy(r => r.RatedOn).ThenBy(r => r.Id).Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Score} of 10 on {DateWords.Of(r.RatedOn)}")).ToList();
        return ratings.Count == 0 ? $"“{goal.Words}”" : $"“{goal.Words}”: {string.Join(", ", ratings)}";
    }

    private static IEnumerable<string> Number(string name, int? value) => value is { } number ? [string.Create(CultureInfo.InvariantCulture, $"{name} {number:+0;−0;0}")] : [];

    private static string Session(int? number) => number is { } n ? string.Create(CultureInfo.InvariantCulture, $"Session {n}") : "A session";

    private static IEnumerable<(string, string)> Filled(string name, string words) => words.Length == 0 ? [] : [(name, words)];
}
