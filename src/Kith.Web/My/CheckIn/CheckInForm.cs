using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Measures;
using Kith.Web.Measures;

namespace Kith.Web.My.CheckIn;

/// <summary>What every form of the check-in sends.</summary>
public sealed class CheckInForm
{
    public const string Next = "next";
    public const string Help = "help";
    public const string SendAll = "send";
    public const string SendWithout = "send-without-score";

    /// <summary>The session it was drawn for; answers to an earlier one are not mixed with those to the next.</summary>
    public string? Session { get; set; }

    /// <summary>The measure it was drawn for: which part that is may change while the page is open.</summary>
    public string? Measure { get; set; }

    public string? Part { get; set; }

    /// <summary>From 1; one more than the items is the question that is not scored.</summary>
    public string? Question { get; set; }

    public string? Answer { get; set; }

    /// <summary>So many seconds ago it was given; a device that was without the network sends it later.</summary>
    public string? Ago { get; set; }

    /// <summary>Of the answers, as they were when the page before sending was drawn.</summary>
    public string? Version { get; set; }

    /// <summary>Which button.</summary>
    public string? Press { get; set; }

    /// <summary>Whether it is an answer that asks for somebody at once.</summary>
    internal bool Worries => MeasureLibrary.Find(Measure ?? "")?.CriticalItems.Any(c => c.Item == Number(Question) && Number(Answer) >= c.From) == true;

    /// <summary>One answer, as a form or the page's own script sends it.</summary>
    /// <param name="field">Gives what was sent under a name.</param>
    public static CheckInForm Of(Func<string, string?> field) => new()
    {
        Session = field("Form.Session"),
        Measure = field("Form.Measure"),
        Part = field("Form.Part"),
        Question = field("Form.Question"),
        Answer = field("Form.Answer"),
        Ago = field("Form.Ago"),
    };

    /// <summary>The part it is about. A device that kept it before it knew measures tells the part's number alone.</summary>
    /// <returns>The part, or why there is none.</returns>
    internal (CheckInPart? Part, Refusal? Refusal) PartOf(PlannedCheckIn checkIn)
    {
        var part = string.IsNullOrEmpty(Measure)
            ? checkIn.Parts.FirstOrDefault(p => p.Number == Number(Part))
            : checkIn.Parts.FirstOrDefault(p => p.Measure.Key == Measure);
        return part is not null ? (part, null)
            : (null, MeasureLibrary.Find(Measure ?? "") is null ? CheckInRefusals.NoSuchQuestion : CheckInRefusals.NotAskedAnyMore);
    }

    /// <summary>What is no number counts as none.</summary>
    internal static int? Number(string? typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
