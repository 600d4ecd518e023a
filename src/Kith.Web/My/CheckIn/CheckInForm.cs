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
}
