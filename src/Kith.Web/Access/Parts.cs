using Kith.Clinical.Access;
using Kith.Clinical.Assessment;
using Kith.Clinical.CheckIn;
using Kith.Clinical.Courses;
using Kith.Clinical.Formulations;
using Kith.Clinical.Goals;
using Kith.Clinical.Inventory;
using Kith.Clinical.Measures;
using Kith.Clinical.Reminders;
using Kith.Clinical.Reviews;
using Kith.Clinical.Safety;
using Kith.Clinical.Sessions;
using Kith.Clinical.Timeline;

namespace Kith.Web.Access;

/// <summary>Which part of a record each table of a course belongs to.</summary>
internal static class Parts
{
    private static readonly Dictionary<Type, Part> ByTable = new()
    {
        [typeof(Contract)] = Part.Course,
        [typeof(CourseStanding)] = Part.Course,
        [typeof(MeasureChoice)] = Part.Course,
        [typeof(Session)] = Part.Sessions,
        [typeof(IllnessEpisode)] = Part.Assessment,
        [typeof(SickRole)] = Part.Assessment,
        [typeof(TimelineEvent)] = Part.Assessment,
        [typeof(Person)] = Part.People,
        [typeof(CircleSnapshot)] = Part.People,
        [typeof(CandidateArea)] = Part.Formulation,
        [typeof(Formulation)] = Part.Formulation,
        [typeof(Goal)] = Part.Formulation,
        [typeof(Review)] = Part.Formulation,
        [typeof(Response)] = Part.Answers,
        [typeof(LoggedDay)] = Part.Answers,
        [typeof(CheckInLink)] = Part.Answers,
        [typeof(Reminder)] = Part.Answers,
        [typeof(Note)] = Part.SharedNotes,
        [typeof(SafetyPlan)] = Part.SafetyPlan,
        [typeof(SafetyAlert)] = Part.Judgement,
        [typeof(AlertStep)] = Part.Judgement,
        [typeof(RiskAssessment)] = Part.Judgement,
        [typeof(Threat)] = Part.Judgement,
        [typeof(TrackReview)] = Part.Judgement,
    };

    /// <summary>A table nobody gave a part is closed: it fails here, at the first look.</summary>
    public static Part Of(Type table) => ByTable[table];

    /// <summary>Whether somebody who comes through that door reads rows of this table at all.</summary>
    public static bool Reads(this Door door, Type table) => AccessMatrix.Of(door, Of(table)) >= Right.Read;
}
