using System.Text.RegularExpressions;

namespace Kith.Browser.Tests.Harness;

/// <summary>Opens contexts for the people of a test and closes them; when the test fails, what each of them saw is kept in .test/.</summary>
public abstract partial class BrowserTest(Chromium chromium, RunningClinic clinic) : IAsyncLifetime
{
    protected const int Desk = 1440;
    protected const int Phone = 360;

    private readonly List<Person> people = [];

    protected RunningClinic Clinic => clinic;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    protected async Task<Person> SomebodyAsync(int width = Desk, bool script = true, bool dark = false, Uri? at = null)
    {
        var person = await Person.ComeAsync(chromium.Browser, at ?? clinic.Address, width, script, dark);
        people.Add(person);
        return person;
    }

    protected async Task<Person> SignedInAsync(string email, int width = Desk, bool script = true, bool dark = false)
    {
        var person = await SomebodyAsync(width, script, dark);
        await person.SignInAsync(email, DemoClinic.Password);
        return person;
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (TestContext.Current.TestState?.Result is TestResult.Failed)
            await KeepWhatWasSeenAsync();
        foreach (var person in people)
            await person.Context.CloseAsync();
    }

    private async Task KeepWhatWasSeenAsync()
    {
        var folder = Path.Combine(Repository.Root, ".test");
        var name = NotInNames().Replace(TestContext.Current.Test?.TestDisplayName ?? "test", "_");
        for (var i = 0; i < people.Count; i++)
        {
            foreach (var (page, n) in people[i].Context.Pages.Select((p, n) => (p, n)))
            {
                var path = Path.Combine(folder, $"{name}-{i + 1}-{n + 1}.png");
                await page.ScreenshotAsync(new() { Path = path, FullPage = true });
                TestContext.Current.SendDiagnosticMessage("{0} is what was seen at {1}", path, page.Url);
            }
        }
    }

    [GeneratedRegex("[^A-Za-z0-9_.]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotInNames();
}
