using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Web.Consents;

namespace Kith.Host.Demo;

/// <summary>What a demo client said yes to when the course began.</summary>
internal static class Consents
{
    public static void Given(Story story, bool recording)
    {
        var at = ClinicDay.At(story.Course.BeganOn, new(8, 0), story.Setting.Zone);
        ConsentKind[] kinds = [ConsentKind.Treatment, ConsentKind.Telehealth, ConsentKind.Email, .. recording ? [ConsentKind.Recording] : Array.Empty<ConsentKind>()];
        foreach (var text in kinds.Select(ConsentTexts.Of))
        {
            story.Keep(new Consent
            {
                Id = story.NewId(), ClientId = story.Client.Id, Kind = text.Kind, Wording = text.Wording, Words = text.Words, Accepted = true, AnsweredAt = at, AnsweredById = story.User.Id,
            });
        }
    }
}
