using Kith.Clinical;

namespace Kith.Web.My.CheckIn;

/// <summary>What a client reads when an answer cannot be kept. Short, and with what to do next.</summary>
internal static class CheckInRefusals
{
    public static readonly Refusal NotNow = new(
        "check-in.not-now", "These questions are not open any more. Go back to your start page: it shows what is next.");

    public static readonly Refusal NoSuchQuestion = new(
        "check-in.no-such-question", "There is no such question here. Go back to your start page and open your questions again.");

    public static readonly Refusal NotAskedAnyMore = new(
        "check-in.not-asked-any-more", "Your therapist took these questions out, so nothing was saved. Go back to your start page: it shows what is next. If you need someone to talk to, press Get help now at any time.");

    public static readonly Refusal NotAnAnswer = new(
        "check-in.not-an-answer", "That is not one of the answers. Choose one of the answers shown.");

    public static readonly Refusal TwoAnswers = new(
        "check-in.two-answers", "Two answers arrived to this one question, and none was saved. Choose one of the answers shown.");

    public static readonly Refusal AlreadySent = new(
        "check-in.already-sent", "You sent these answers before. They are kept as they were. If one is wrong, tell your therapist.");

    public static readonly Refusal Changed = new(
        "check-in.changed", "An answer changed since you opened this page, perhaps on another phone. Your answers as they are now are below. Look at them, then send.");
}
