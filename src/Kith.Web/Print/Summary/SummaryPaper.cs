using Kith.Clinical;
using Kith.Clinical.Clients;
using Kith.Clinical.Formulations;
using Kith.Clinical.Goals;
using Kith.Clinical.Inventory;
using Kith.Clinical.Reviews;
using Kith.Clinical.Sessions;
using Kith.Web.Courses.Close;

namespace Kith.Web.Print.Summary;

/// <summary>A course on two pages, for a colleague who goes on with the client.</summary>
internal static class SummaryPaper
{
    /// <param name="record">The course.</param>
    /// <param name="line">Something the therapist adds; may be empty.</param>
    /// <param name="choice">Whether the names of people in the client's life stay in, and whether the drawing shows what happened with them.</param>
    public static Paper Of(CourseRecord record, string line, PaperChoice choice)
    {
        var others = new OthersNames(record.People, choice.WithNames);
        List<Block> blocks = [new Top("Course summary"), new Facts([.. Frame(record)])];
        if (record.Course.IsClosed && record.Course.ClosingWords.Length > 0)
            blocks.Add(new Text(record.Course.ClosingWords));
        if (record.Illness is { } illness)
            blocks.AddRange([new Heading("Illness"), .. Illness(illness)]);
        if (record.Agreed is { } agreed)
            blocks.AddRange([new Heading("Focus and formulation"), .. Focus(agreed, record.Zone)]);
        if (record.Scores.Count > 0)
            blocks.AddRange([new Heading("Scores"), new Points([.. ScorePieces.Words(record)]), .. Drawings(record, others, choice)]);
        if (record.Alerts.Count > 0)
            blocks.AddRange([new Heading("Safety"), new Points([.. Alerts(record)])]);
        if (record.Goals.Count > 0)
            blocks.AddRange([new Heading("Goals, in the client’s words"), new Points([.. record.Goals.Select(Goal)])]);
        if (Work(record) is { Count: > 0 } work)
            blocks.AddRange([new Heading("How we worked"), .. work]);
        foreach (var review in record.Reviews)
            blocks.AddRange([new Heading($"Looking back {(review.Moment is Moment.Middle ? "at the middle" : "at the end")}, {DateWords.Of(review.HeldOn)}"), .. Review(review)]);
        if (line.Length > 0)
            blocks.AddRange([new Heading("To add"), new Text(line)]);
        blocks.Add(new Text($"{record.Therapist}, {record.Clinic}, {DateWords.Of(record.Today)}"));
        return PaperWords.Without(others, new Paper("Summary", blocks));
    }

    private static IEnumerable<Block> Drawings(CourseRecord record, OthersNames others, PaperChoice choice)
    {
        yield return new Curve(ScorePieces.Curve(record, others, choice.WithEvents));
        if (ScorePieces.All(record) is { Count: > 1 } all)
            yield return new Multiples(all);
    }

    private static IEnumerable<(string, string)> Frame(CourseRecord record)
    {
        yield return ("Client", record.Client.Name);
        yield return ("Born", $"{DateWords.Of(record.Client.BornOn)}, {Client.Age(record.Client.BornOn, record.Today)} years old");
        if (record.Client.ReferredBy.Length > 0)
            yield return ("Referred by", record.Client.ReferredOn is { } on ? $"{record.Client.ReferredBy}, on {DateWords.Of(on)}" : record.Client.ReferredBy);
        yield return ("Treatment", record.Protocol.Name);
        yield return ("Sessions", PaperWords.Attendance(record));
        yield return ("Began", DateWords.Of(record.Course.BeganOn));
        yield return record.Course.ClosedOn is { } closed
            ? ("Closed", $"{DateWords.Of(closed)}. {CloseWords.Of(record.Course)}.")
            : ("Stands in", $"{PaperWords.Of(record.Standing.Phase)}; the contract ends on {DateWords.Of(record.Contracts[^1].EndsOn)}");
        if (record.Contracts.Count > 1)
            yield return ("New contract", $"{PaperWords.Of(record.Contracts[^1])} {record.Contracts[^1].Reason}");
    }

    private static IEnumerable<Block> Illness(Clinical.Assessment.IllnessEpisode illness)
    {
        yield return new Text(illness.Icd10.Length > 0 ? $"{illness.Diagnosis} (ICD-10 {illness.Icd10})" : illness.Diagnosis);
        if (illness.SymptomReview.Length > 0)
            yield return new Text(illness.SymptomReview);
        if (illness.MedicalAndMedication.Length > 0)
            yield return new Text(illness.MedicalAndMedication);
    }

    private static IEnumerable<Block> Focus(Formulation agreed, TimeZoneInfo zone)
    {
        var focus = $"{ProblemAreas.Words(agreed.Focus, agreed.SecondFocus)}{(agreed.FocusAbout.Length > 0 ? $": {agreed.FocusAbout}" : "")}.";
        var how = agreed.AnsweredHow is AnsweredHow.BesideTherapist ? "beside the therapist" : "in their own account";
        yield return new Text($"{focus} Accepted by the client on {DateWords.Of(ClinicDay.Of(agreed.AnsweredAt ?? agreed.WrittenAt, zone))}, {how}.");
        yield return new Said(agreed.PlainWords);
        if (agreed.ClientWords.Length > 0)
            yield return new Text($"In the client’s words: “{agreed.ClientWords}”");
        if (agreed.Strengths.Length > 0)
            yield return new Text($"Strengths: {agreed.Strengths}");
    }

    private static IEnumerable<string> Alerts(CourseRecord record)
    {
        foreach (var alert in record.Alerts)
        {
            var day = DateWords.Of(ClinicDay.Of(alert.RaisedAt, record.Zone));
            yield return alert.IsOpen
                ? $"{day}: an answer about being better off dead or self-harm. What is done about it is not written down yet."
                : $"{day}: an answer about being better off dead or self-harm. {alert.WhatWasDone}";
        }
    }

    private static string Goal(Goal goal)
    {
        var ratings = goal.Ratings.OrderBy(r => r.RatedOn).ThenBy(r => r.Id).ToList();
        return ratings.Count switch
        {
            0 => $"“{goal.Words}”",
            1 => $"“{goal.Words}” {ratings[0].Score} of 10",
            _ => $"“{goal.Words}” from {ratings[0].Score} to {ratings[^1].Score} of 10",
        };
    }

    private static List<Block> Work(CourseRecord record)
    {
        var work = new List<Block>();
        var used = Techniques.All.Select(t => (t.Name, Count: record.Sessions.Count(s => s.Techniques.HasFlag(t.Technique))))
            .Where(t => t.Count > 0).OrderByDescending(t => t.Count).Select(t => $"{t.Name.ToLowerInvariant()} ({PaperWords.Count(t.Count, "session")})").ToList();
        if (used.Count > 0)
            work.Add(new Text($"Techniques: {string.Join(", ", used)}."));
        if (record.People.Count > 0)
            work.Add(new Text($"Interpersonal inventory: {PaperWords.Count(record.People.Count, "person", "people")}.{(record.Moved is { } moved ? $" Closeness circle, first picture and last: {moved}" : "")}"));
        return work;
    }

    private static IEnumerable<Block> Review(Review review)
    {
        var rows = new List<(string, string)>();
        void Add(string name, string words)
        {
            if (words.Length > 0)
                rows.Add((name, words));
        }

        Add("Working together", review.Alliance is { } alliance ? $"{alliance} of 10, the client’s answer" : "");
        Add("What helped", review.WhatHelped);
        Add("Unfinished", review.Unfinished);
        Add("About the ending", review.AboutTheEnding);
        Add("Early signs", review.WarningSigns);
        Add("Who to call", review.WhoToCall);
        Add("Decided", string.Join(". ", new[] { review.Decision is { } decision ? ReviewRules.Words(decision) : "", review.DecisionWords }.Where(w => w.Length > 0)));
        yield return new Facts(rows);
    }
}
