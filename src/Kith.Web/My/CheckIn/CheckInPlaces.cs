using Kith.Web.Access;
using Kith.Web.Measures;

namespace Kith.Web.My.CheckIn;

/// <summary>The addresses within a check-in, and which question follows which. By a link they stand apart from the client's own pages.</summary>
public sealed class CheckInPlaces(Actor actor)
{
    public string Start { get; } = actor.Link is null ? "/my/check-in" : LinkPass.Path;

    /// <summary>Where the page's script keeps an answer.</summary>
    public string Keep => Start + "/answer";

    public string Question(CheckInPart part, int question) => $"{Start}?part={part.Number}&question={question}";

    /// <summary>Help, before anything else is asked.</summary>
    public string Care(CheckInPart part, int question) => $"{Start}?part={part.Number}&care={question}";

    /// <summary>Looking over the answers before they are sent.</summary>
    public string Check(CheckInPart part) => $"{Start}?part={part.Number}&check=1";

    /// <summary>The items, and the question that is not scored when the measure has one.</summary>
    public static int QuestionsOf(CheckInPart part) => part.Measure.Items + (part.Words.Difficulty is null ? 0 : 1);

    public string After(CheckInPart part, int question) =>
        question >= QuestionsOf(part) ? Check(part) : Question(part, question + 1);

    /// <summary>Where a client who comes back goes on.</summary>
    public string GoOn(CheckInPart part) => part.FirstEmpty is { } empty ? Question(part, empty) : Check(part);
}
