using System.Net;
using Kith.Web.Storage;

namespace Kith.Web.Tests.Forms;

/// <summary>A clinic with one lived course, everybody signed in, and every form found.</summary>
internal sealed class Walk : IAsyncDisposable
{
    private TestCourse first = null!;

    private Walk(TestClinic clinic, Writes writes) => (Clinic, Writes) = (clinic, writes);

    public TestClinic Clinic { get; }

    public Writes Writes { get; }

    public TestCourse Course { get; private set; } = null!;

    public IReadOnlyDictionary<string, Visitor> Visitors { get; private set; } = null!;

    public IReadOnlyList<FormPlace> Places { get; private set; } = [];

    public static async Task<Walk> BeginAsync(Database database)
    {
        var writes = new Writes();
        var walk = new Walk(await TestClinic.OpenAsync(database, writes.WatchIn), writes);
        LivedCourse.LetAWeekPass(walk.Clinic);
        walk.Course = walk.first = await walk.Clinic.HasLivedCourseAsync();
        walk.Visitors = await FormWalk.VisitorsAsync(walk.Clinic, walk.Course);
        walk.Places = await FormWalk.FindAsync(walk.Clinic, walk.Course, walk.Visitors);
        return walk;
    }

    /// <summary>The same form in a new course like the first one, seen by that course's own client.</summary>
    public async Task<FormPlace> AnewAsync(FormPlace place)
    {
        var (from, to) = (first, await Clinic.HasLivedCourseAsync());
        string Moved(string text) => Ids(from).Zip(Ids(to)).Aggregate(text, (t, pair) => t.Replace(pair.First.ToString(), pair.Second.ToString(), StringComparison.Ordinal));
        Course = to;
        if (place.Who == FormWalk.Client)
            Visitors = new Dictionary<string, Visitor>(Visitors) { [FormWalk.Client] = await Clinic.SignedInAsync(to.ClientEmail) };
        return place with { Path = Moved(place.Path), Name = Moved(place.Name) };
    }

    /// <summary>Forms that stay refused however they are filled in: what became of a session that was held, a second course beside an open one, the code of an app that nobody has.</summary>
    public bool IsRightlyRefused(FormPlace place) =>
        place.Name is "add-app"
        || (place.Name is "move-session" or "not-held" && place.Path.Contains(first.SessionIds[0].ToString(), StringComparison.Ordinal))
        || (place.Name is "begin-course" && place.Path.Contains(first.ClientId.ToString(), StringComparison.Ordinal));

    public string EmailOf(FormPlace place) => place.Who switch
    {
        FormWalk.Client => Course.ClientEmail,
        FormWalk.Administrator => "administrator@test.example",
        _ => "therapist@test.example",
    };

    public Task<Page> OpenAsync(FormPlace place) => Visitors[place.Who].OpenAsync(place.Path);

    /// <summary>Sends a form that must be refused: a sentence, every field as it was typed, and nothing written. Answers what was otherwise.</summary>
    public async Task<string?> RefusedAsync(FormPlace place, Page page, Dictionary<string, List<string>> fields)
    {
        fields["_key"] = [Guid.CreateVersion7().ToString()];
        var answer = await FormWalk.SendAsync(page, place.Name, fields);
        var written = Writes.Taken();
        if (answer.Status is not HttpStatusCode.UnprocessableEntity || string.IsNullOrWhiteSpace(answer.Refusal))
            return $"was answered {answer.Status} {answer.Refusal}";
        if (written.Count > 0)
            return $"wrote {string.Join(", ", written)}";
        var kept = answer.Fields(place.Name);
        var lost = FormWalk.Typed(page, place.Name).Where(f => kept.GetValueOrDefault(f) is not [var text] || Folded(text) != Folded(fields[f][0])).ToList();
        return lost.Count > 0 ? $"lost {string.Join(", ", lost)}" : null;
    }

    public ValueTask DisposeAsync() => Clinic.DisposeAsync();

    private static IEnumerable<Guid> Ids(TestCourse course) => [course.Id, course.ClientId, .. course.SessionIds, .. course.Named.OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => n.Value)];

    private static string Folded(string text) => text.ReplaceLineEndings("\n");
}
