using Kith.Clinical;
using Kith.Clinical.Formulations;

namespace Kith.Web.Courses.Show;

/// <summary>How a formulation stands, in words.</summary>
internal static class FormulationWords
{
    /// <summary>Longest piece of the letter on the course page; the whole is one link away.</summary>
    private const int Longest = 420;

    public static string Short(CourseFacts facts) => (facts.Accepted, facts.Waiting?.State) switch
    {
        (not null, _) => "agreed",
        (_, FormulationState.Offered) => "waits for the client's answer",
        (_, FormulationState.ChangeAsked) => "the client asked for a change",
        (_, FormulationState.Declined) => "declined by the client",
        (_, FormulationState.Draft) => "a draft",
        _ => "not written yet",
    };

    /// <summary>"agreed 9 January 2026, in the client's own account, version 2".</summary>
    public static string Agreed(FormulationRow row, TimeZoneInfo zone) => row.AnsweredAt is { } at
        ? $"agreed {DateWords.Of(ClinicDay.Of(at, zone))}{(row.AnsweredHow is AnsweredHow.BesideTherapist ? ", beside you" : ", in their own account")}, version {row.Number}"
        : $"agreed, version {row.Number}";

    /// <summary>The first sentences of the letter.</summary>
    public static string Piece(string words)
    {
        if (words.Length <= Longest)
            return words;
        var cut = words.LastIndexOfAny(['.', '!', '?', '\n'], Longest);
        if (cut < Longest / 2)
            cut = words.LastIndexOf(' ', Longest);
        if (cut <= 0)
            cut = char.IsHighSurrogate(words[Longest - 1]) ? Longest - 2 : Longest - 1;
        return words[..(cut + 1)].TrimEnd() + " …";
    }
}
