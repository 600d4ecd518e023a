using System.Globalization;
using Kith.Clinical.Courses;
using Kith.Clinical.Sessions;

namespace Kith.Web.Print;

/// <summary>Sentences that summary and letter have in common.</summary>
internal static class PaperWords
{
    /// <summary>Every free text of a paper passed through something, headings and facts included.</summary>
    public static Paper With(Paper paper, Func<string, string> pass) => paper with
    {
        Blocks =
        [
            .. paper.Blocks.Select(block => block switch
            {
                Text text => text with { Words = pass(text.Words) },
                Said said => said with { Words = pass(said.Words) },
                Points points => new Points([.. points.Lines.Select(pass)]),
                // Who it is about and who referred them are meant to be named.
                Facts facts => new Facts([.. facts.Rows.Select(r => r.Name is "Client" or "Referred by" ? r : (r.Name, pass(r.Value)))]),
                _ => block,
            }),
        ],
    };

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
