using Kith.Browser.Tests.Harness;

namespace Kith.Browser.Tests.Journeys;

/// <summary>A therapist and a client on their way through one course. What they do is told in the files beside this.</summary>
internal sealed class Pair(Person therapist)
{
    public const string ClientName = "Nora Quist";

    /// <summary>The client's, and no other pair's: several go through a course in one clinic.</summary>
    public string Email { get; } = $"nora.{Guid.CreateVersion7():N}@example.org";

    public Person Therapist { get; } = therapist;

    /// <summary>Once the client has a sign-in.</summary>
    public Person Client { get; private set; } = null!;

    /// <summary>The path of the course, once it has begun.</summary>
    public string Course { get; private set; } = "";

    /// <summary>Sessions a day apart, so that the last of them is today.</summary>
    public static DateOnly FirstDay(int sessions) => Days.Today.AddDays(1 - sessions);

    public void HasBegun() => Course = Therapist.Path;

    public async Task ClientComesAsync(Person client, string password)
    {
        Client = client;
        await client.SignInAsync(Email, password);
    }

    public Task TherapistOpensAsync(string page) => Therapist.OpenAsync(Course + page);
}
