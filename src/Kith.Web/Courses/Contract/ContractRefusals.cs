using Kith.Clinical;
using Kith.Clinical.Courses;

namespace Kith.Web.Courses.Contracts;

internal static class ContractRefusals
{
    public static Refusal SessionsAfterStart(DateOnly last) => new(
        "courses.sessions-after-start",
        $"Sessions of the contract so far reach to {DateWords.Of(last)}. Begin the new one after that day, or move or cancel them first.",
        nameof(Contract.StartsOn));
}
