using Kith.Web.Tests.House;

namespace Kith.Web.Tests.Interop;

/// <summary>What other programs receive, letter by letter. UPDATE_GOLDEN=1 writes the files anew; the change is then read before it is kept.</summary>
public sealed class GoldenTests
{
    [Fact]
    public async Task The_phq_9_as_a_questionnaire()
    {
        var file = Path.Combine(Checkout.Root, "tests", "Kith.Web.Tests", "Interop", "Golden", "phq-9.questionnaire.json");
        await using var clinic = await TestClinic.OpenAsync();
        var therapist = await clinic.TherapistAsync();
        using var answer = await therapist.Http.GetAsync(new Uri("/measures/phq-9/questionnaire.json", UriKind.Relative));
        Assert.Equal(("application/fhir+json", "phq-9.questionnaire.json"), (answer.Content.Headers.ContentType?.MediaType, answer.Content.Headers.ContentDisposition?.FileName));
        var sent = await answer.Content.ReadAsStringAsync();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            await File.WriteAllTextAsync(file, sent);
        Assert.Equal(await File.ReadAllTextAsync(file), sent);
    }
}
