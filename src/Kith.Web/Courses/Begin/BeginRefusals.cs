using Kith.Clinical;

namespace Kith.Web.Courses.Begin;

internal static class BeginRefusals
{
    public static readonly Refusal AlreadyInACourse = new(
        "course.already-open", "This client is in a course already. Open it from the caseload, or close it before a new one begins.");
}
