using System.Globalization;
using Kith.Clinical.Courses;
using Kith.Clinical.Sessions;

namespace Kith.Web.Print;

/// <summary>Sentences that summary and letter have in common.</summary>
internal static class PaperWords
{
    /// <summary>A paper with the names of others left out of every free text, facts included, and a line that says so.</summary>
    public static Paper Without(OthersNames others, Paper paper)
    {
        List<Block> blocks =
        [
            .. paper.Blocks.Select(block => block switch
            {
                Text text => text with { Words = others.Hide(text.Words) },
                Said said => said with { Words = others.Hide(said.Words) },
                Points points => new Points([.. points.Lines.Select(others.Hide)]),
                // Who it is about and who referred them are meant to be named.
                Facts facts => new Facts([.. facts.Rows.Select(r => r.Name is "Client" or "Referred by" ? r : (r.Name, others.Hide(r.Value)))]),
                _ => block,
            }),
        ];
        if (others.HasHidden)
            blocks.Add(new Small("Words in [brackets] stand in the place of a name."));
        return paper with { Blocks = blocks };
    }

    /// <summary>What fell away with the closing of the course was not cancelled by anybody and is not counted here. "16 agreed, 13 used: 13 held, 1 cancelled by the therapist".</summary>
    public static string Attendance(CourseRecord record)
    {
        var states = new[] { SessionState.Held, SessionState.Missed, SessionState.CancelledByClient, SessionState.CancelledByTherapist }
            .Select(state => (state, Count: record.Sessions.Count(s => s.State == state)))
            .Where(s => s.Count > 0).Select(s => $"{s.Count} {SessionRefusals.Words(s.state)}").ToList();
        var head = string.Create(CultureInfo.InvariantCulture, $"{record.Standing.SessionsAgreed} agreed, {record.Standing.SessionsUsed} used");
        return states.Count == 0 ? head : $"{head}: {string.Join(", ", states)}";
    }

    /// <summary>"the middle phase".</summary>
    public static string Of(Phase phase) => phase switch
    {
        Phase.Initial => "the initial phase",
        Phase.Middle => "the middle phase",
        Phase.Ending => "the ending phase",
        _ => "maintenance",
    };

    public static string Of(Contract contract) =>
        $"{Count(contract.Sessions, "session")}, {(contract.SpacingDays == 7 ? "weekly" : $"every {contract.SpacingDays} days")}, until {Clinical.DateWords.Of(contract.EndsOn)}.";

    public static string Count(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");
}
