using Kith.Clinical;
using Kith.Clinical.Formulations;
using Kith.Clinical.Inventory;
using Kith.Clinical.Reviews;
using Kith.Web.Courses.Close;

namespace Kith.Web.Print.Letter;

/// <summary>A letter to whoever referred the client: one page, in sentences.</summary>
internal static class LetterPaper
{
    private static readonly string[] OwnAccord = ["herself", "himself", "themselves", "themself", "self", "self-referral"];

    /// <param name="record">The course.</param>
    /// <param name="line">Something the therapist adds; may be empty.</param>
    /// <param name="names">Whether the names of people in the client's life stay in.</param>
    public static Paper Of(CourseRecord record, string line, bool names)
    {
        var others = new OthersNames(record.People, names);
        var referred = record.Client.ReferredBy.Length > 0 && !OwnAccord.Contains(record.Client.ReferredBy.Trim(), StringComparer.OrdinalIgnoreCase);
        List<Block> blocks =
        [
            new Address($"{record.Clinic}\n{DateWords.Of(record.Today)}"),
            new Address(referred ? record.Client.ReferredBy : "To whom it may concern"),
            new Facts([("Client", $"{record.Client.Name}, born {DateWords.Of(record.Client.BornOn)}")]),
            new Text("Dear colleague,"),
            new Text($"{(referred ? $"Thank you for referring {record.Client.Name}." : $"{record.Client.Name} came to us on their own account.")} {Course(record)}"),
        ];
        blocks.AddRange(Findings(record));
        if (record.Goals.Count > 0)
            blocks.AddRange([new Text("The client’s own goals:"), new Points([.. record.Goals.Select(g => g.LastRating() is { } last ? $"“{g.Words}” {last.Score} of 10 now" : $"“{g.Words}”")])]);
        blocks.AddRange(Ending(record));
        if (line.Length > 0)
            blocks.Add(new Text(line));
        blocks.AddRange([new Text("With kind regards,"), new Text($"{record.Therapist}\n{record.Clinic}")]);
        return PaperWords.Without(others, new Paper("Letter", blocks));
    }

    private static string Course(CourseRecord record)
    {
        var contract = record.Contracts[0];
        var agreed = $"We agreed on {PaperWords.Count(contract.Sessions, "session")} of Interpersonal Psychotherapy ({record.Protocol.Name}), {contract.Minutes} minutes each. ";
        agreed += record.Held == 0
            ? $"The first is planned for {DateWords.Of(contract.StartsOn)}."
            : $"They began on {DateWords.Of(record.Course.BeganOn)}, and {(record.Held == 1 ? "1 has" : $"{record.Held} have")} been held in all.";
        return record.Course.ClosedOn is { } closed
            ? $"{agreed} The course was closed on {DateWords.Of(closed)}: {Lower(CloseWords.Of(record.Course))}. {record.Course.ClosingWords}"
            : $"{agreed} The course is in {PaperWords.Of(record.Standing.Phase)} and ends by {DateWords.Of(record.Contracts[^1].EndsOn)}.";
    }

    private static IEnumerable<Block> Findings(CourseRecord record)
    {
        if (record.Illness is { } illness)
        {
            var code = illness.Icd10.Length > 0 ? $" (ICD-10 {illness.Icd10})" : "";
            yield return new Text($"The diagnosis I recorded is: {illness.Diagnosis}{code}. {illness.MedicalAndMedication}".Trim());
        }

        if (record.Agreed is { } agreed)
            yield return new Text(Focus(agreed, record.Zone));
        var scores = ScorePieces.Words(record).ToList();
        if (scores.Count > 0)
            yield return new Points(scores);
        if (record.Alerts.Count > 0)
            yield return new Text(Safety(record));
    }

    private static string Focus(Formulation agreed, TimeZoneInfo zone)
    {
        var day = DateWords.Of(ClinicDay.Of(agreed.AnsweredAt ?? agreed.WrittenAt, zone));
        var about = agreed.FocusAbout.Length > 0 ? $" ({agreed.FocusAbout})" : "";
        var link = agreed.LinkingEvent.Length > 0 ? $" We linked the beginning of the illness to this: {Sentence(agreed.LinkingEvent)}" : "";
        return $"On {day} the client and I agreed to work on {ProblemAreas.Words(agreed.Focus, agreed.SecondFocus)!.ToLowerInvariant()}{about}.{link}";
    }

    private static string Safety(CourseRecord record)
    {
        var days = record.Alerts.Select(a => DateWords.Of(ClinicDay.Of(a.RaisedAt, record.Zone))).Distinct().ToList();
        var open = record.Alerts.Count(a => a.IsOpen);
        var head = $"Thoughts of being better off dead, or of self-harm, were among the answers before sessions ({string.Join(", ", days)}).";
        return open == 0
            ? $"{head} They were spoken about with the client each time, and what was done is on record."
            : $"{head} We are following this up now; please ring me about it.";
    }

    private static IEnumerable<Block> Ending(CourseRecord record)
    {
        if (record.Reviews.LastOrDefault(r => r.Moment is Moment.End) is not { } review)
            yield break;
        var decided = review.Decision is { } decision ? $"At the end we decided: {ReviewRules.Words(decision).ToLowerInvariant()}. " : "";
        yield return new Text($"{decided}{review.DecisionWords}".Trim());
        if (review.WarningSigns.Length > 0)
            yield return new Text("Early signs, in the client’s words:");
        if (review.WarningSigns.Length > 0)
            yield return new Points([.. review.WarningSigns.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]);
    }

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];

    private static string Sentence(string words) => words.EndsWith('.') ? words : $"{words}.";
}
