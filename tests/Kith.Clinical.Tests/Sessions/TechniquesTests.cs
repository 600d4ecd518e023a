using Kith.Clinical.Sessions;

namespace Kith.Clinical.Tests.Sessions;

public class TechniquesTests
{
    [Fact]
    public void Each_technique_has_a_name_and_a_line() =>
        Assert.Equal(
            Enum.GetValues<Technique>().Where(t => t is not Technique.None),
            Techniques.All.Where(t => t.Name.Length > 0 && t.Line.EndsWith('.')).Select(t => t.Technique));

    [Fact]
    public void Those_tagged_are_named_in_the_order_of_the_list() =>
        Assert.Equal(["Exploration", "Role play"], Techniques.Names(Technique.RolePlay | Technique.Exploration));

    [Fact]
    public void Each_problem_area_has_suggestions() =>
        Assert.All(Given.AllAreas, area => Assert.NotEmpty(Techniques.SuggestedFor(area)));

    [Fact]
    public void Where_there_is_violence_nothing_is_rehearsed() =>
        Assert.All(
            Given.AllAreas,
            area => Assert.DoesNotContain(Techniques.SuggestedFor(area, violence: true), t => t.Technique is Technique.RolePlay));
}
