using Kith.Clinical.Courses;

namespace Kith.Web.Measures.Plan;

/// <summary>Choices about questionnaires in words.</summary>
internal static class PlanWords
{
    public static string Of(MeasureChange change) => change switch
    {
        MeasureChange.Added => "added",
        MeasureChange.Moved => "moved",
        _ => "dropped",
    };

    /// <summary>"moved: before sessions 1, 8 and 16".</summary>
    public static string Of(MeasureChoice choice) => choice switch
    {
        { Change: MeasureChange.Dropped } => Of(choice.Change),
        { AtSessions.Length: 0 } => $"{Of(choice.Change)}: before every session",
        _ => $"{Of(choice.Change)}: before {SessionNumbers.Words(choice.AtSessions)}",
    };

    public static string Of(PlanMark mark) => mark switch
    {
        PlanMark.Asked => "asked",
        PlanMark.Added => "asked, by your choice",
        PlanMark.TakenOut => "not asked, by your choice",
        _ => "not asked",
    };

    public static string Sign(PlanMark mark) => mark switch
    {
        PlanMark.Asked => "●",
        PlanMark.Added => "+",
        PlanMark.TakenOut => "–",
        _ => "",
    };
}
