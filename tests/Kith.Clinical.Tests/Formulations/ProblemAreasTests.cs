using Kith.Clinical.Formulations;

namespace Kith.Clinical.Tests.Formulations;

public class ProblemAreasTests
{
    public static TheoryData<ProblemArea> Areas => [.. Enum.GetValues<ProblemArea>()];

    [Theory]
    [MemberData(nameof(Areas))]
    public void Each_area_has_all_its_words(ProblemArea area)
    {
        var guide = ProblemAreas.Of(area);
        Assert.All(
            [guide.Name, guide.PlainName, guide.PlainWords, guide.ChooseWhen, .. guide.Warnings, .. guide.Strategies.Select(s => s.Words)],
            words => Assert.False(string.IsNullOrWhiteSpace(words)));
        Assert.NotEmpty(guide.Warnings);
        Assert.True(guide.Strategies.Count >= 4);
    }

    [Theory]
    [MemberData(nameof(Areas))]
    public void Where_there_is_violence_safety_comes_first_and_nothing_confronts(ProblemArea area)
    {
        var guide = ProblemAreas.Of(area);
        var confronting = guide.Strategies.Concat(guide.Stages.SelectMany(s => s.Prompts)).Where(p => p.Confronts).Select(p => p.Words).ToList();
        foreach (var stage in Enum.GetValues<DisputeStage>())
        {
            var prompts = ProblemAreas.PromptsFor(area, stage, violence: true);
            Assert.Equal(ProblemAreas.SafetyPrompt, prompts[0]);
            Assert.Empty(prompts.Intersect(confronting));
            Assert.DoesNotContain(ProblemAreas.SafetyPrompt, ProblemAreas.PromptsFor(area, stage));
        }
    }

    [Fact]
    public void Only_disputes_have_stages_and_they_have_all_three() =>
        Assert.All(ProblemAreas.All, g => Assert.Equal(g.Area is ProblemArea.RoleDispute ? 3 : 0, g.Stages.Count));

    [Fact]
    public void An_impasse_is_brought_into_the_open_unless_there_is_violence()
    {
        bool Open(bool violence) => ProblemAreas.PromptsFor(ProblemArea.RoleDispute, DisputeStage.Impasse, violence)
            .Any(p => p.Contains("into the open", StringComparison.Ordinal));
        Assert.Equal((true, false), (Open(false), Open(true)));
    }

    [Fact]
    public void One_focus_or_two_are_named()
    {
        Assert.Null(ProblemAreas.Words(null, null));
        Assert.Equal("Role dispute", ProblemAreas.Words(ProblemArea.RoleDispute, null));
        Assert.Equal("Role dispute and grief", ProblemAreas.Words(ProblemArea.RoleDispute, ProblemArea.Grief));
    }
}
