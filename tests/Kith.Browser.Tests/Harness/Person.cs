using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Kith.Browser.Tests.Harness;

/// <summary>Somebody in front of a screen: does what a person does, by the words on the page, and sees what a person sees.</summary>
public sealed class Person
{
    private const int PatienceMilliseconds = 20_000;

    private readonly Uri address;
    private readonly List<string> faults = [];

    private Person(IBrowserContext context, IPage page, Uri address)
    {
        (Context, Page, this.address) = (context, page, address);
        Watch(page);
    }

    public IBrowserContext Context { get; }

    /// <summary>The tab that is looked at.</summary>
    public IPage Page { get; private set; }

    /// <summary>The path of the page that is open.</summary>
    public string Path => new Uri(Page.Url).AbsolutePath;

    /// <summary>What went wrong unseen so far: script errors, blocked content, requests to other hosts. A refusal (422) is an answer.</summary>
    public IReadOnlyList<string> Faults => faults;

    public static async Task<Person> ComeAsync(IBrowser browser, Uri address, int width, bool script, bool dark)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            ViewportSize = new() { Width = width, Height = width < 600 ? 740 : 900 },
            JavaScriptEnabled = script,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            HasTouch = width < 600,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
        });
        context.SetDefaultTimeout(PatienceMilliseconds);
        return new(context, await context.NewPageAsync(), address);
    }

    public async Task SignInAsync(string email, string password)
    {
        await OpenAsync("/sign-in");
        await FillAsync("E-mail address", email);
        await FillAsync("Password", password);
        await PressAsync("Sign in");
        Assert.False(Path.StartsWith("/sign-in", StringComparison.Ordinal), $"{email} could not sign in: {await Page.InnerTextAsync("main")}");
    }

    /// <summary>Another tab of the same browser; <see cref="Page"/> is the new one until <see cref="LookAt"/>.</summary>
    public async Task<IPage> OpenTabAsync(string path)
    {
        Page = await NewTabAsync();
        await OpenAsync(path);
        return Page;
    }

    public void LookAt(IPage tab) => Page = tab;

    /// <summary>A tab that is watched like the first and looked at by its own name.</summary>
    public async Task<IPage> NewTabAsync()
    {
        var tab = await Context.NewPageAsync();
        Watch(tab);
        return tab;
    }

    public async Task OpenAsync(string path)
    {
        var answer = await Page.GotoAsync(path);
        Assert.True(answer is { Status: < 400 }, $"{path} answered {answer?.Status}: {await Page.InnerTextAsync("body")}");
    }

    public Task FillAsync(string label, string words) => Field(label).FillAsync(words);

    /// <summary>A part of the page, so that two fields of the same name can be told apart.</summary>
    public ILocator In(string heading) => Page.Locator("section, aside, article, form, fieldset").Filter(new()
    {
        Has = Page.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true }),
    }).Last;

    public ILocator Field(string label) => Page.GetByLabel(Labelled(label)).Filter(new() { Visible = true });

    public async Task FillDateAsync(string group, DateOnly day)
    {
        await Group(group).GetByLabel("Day").FillAsync($"{day.Day}");
        await Group(group).GetByLabel("Month").FillAsync($"{day.Month}");
        await Group(group).GetByLabel("Year").FillAsync($"{day.Year}");
    }

    /// <summary>Chooses one of several answers under a question.</summary>
    public Task ChooseAsync(string group, string answer) =>
        Group(group).GetByRole(AriaRole.Radio, new() { NameRegex = Begins(answer) }).First.CheckAsync();

    public Task PickAsync(string label, string option) => Field(label).SelectOptionAsync(new SelectOptionValue { Label = option });

    public async Task TickAsync(string label) => await Page.GetByRole(AriaRole.Checkbox, new() { NameRegex = Begins(label) }).CheckAsync();

    public Task PressAsync(string words) => GoAsync(Page.GetByRole(AriaRole.Button, new() { NameRegex = Whole(words) }));

    /// <summary>Presses a button that stays on the page.</summary>
    public Task TapAsync(string words) => Page.GetByRole(AriaRole.Button, new() { NameRegex = Whole(words) }).ClickAsync();

    public Task FollowAsync(string words) => GoAsync(Page.GetByRole(AriaRole.Link, new() { NameRegex = Begins(words) }).First);

    public Task UnfoldAsync(string words) => Page.Locator("summary", new() { HasTextRegex = Begins(words) }).First.ClickAsync();

    /// <summary>Waits until words stand somewhere on the page.</summary>
    public Task SeesAsync(string words) => Assertions.Expect(Page.Locator("body")).ToContainTextAsync(words, new() { Timeout = PatienceMilliseconds, UseInnerText = true });

    public Task DoesNotSeeAsync(string words) => Assertions.Expect(Page.Locator("body")).Not.ToContainTextAsync(words, new() { UseInnerText = true });

    /// <summary>Waits until a function of the page answers true. It may be async, which the browser driver's own waiting takes for true at once.</summary>
    public async Task WaitUntilAsync(string function)
    {
        for (var patience = Stopwatch.StartNew(); !await Page.EvaluateAsync<bool>(function); await Task.Delay(50))
        {
            if (patience.ElapsedMilliseconds > PatienceMilliseconds)
                throw new TimeoutException($"{Page.Url} never came to: {function}");
        }
    }

    /// <summary>A form was turned down, in words.</summary>
    public Task IsRefusedAsync(string words) => Assertions.Expect(Page.Locator(".refusal, .wrong").Filter(new() { Visible = true }).First).ToContainTextAsync(words);

    public async Task IsNotRefusedAsync()
    {
        var refusal = Page.Locator(".refusal");
        Assert.False(await refusal.CountAsync() > 0, await refusal.CountAsync() > 0 ? $"{Page.Url} refused: {await refusal.First.InnerTextAsync()}" : "");
    }

    public async Task<bool> IsPhoneWideAsync() => await Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth");

    /// <summary>Clicks and waits for the page that comes.</summary>
    public async Task GoAsync(ILocator what)
    {
        var came = new TaskCompletionSource();
        void Came(object? sender, IPage page) => came.TrySetResult();
        Page.DOMContentLoaded += Came;
        try
        {
            await what.ClickAsync();
            await came.Task.WaitAsync(TimeSpan.FromMilliseconds(PatienceMilliseconds));
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{what} was pressed at {Page.Url}, and no page came.", late);
        }
        finally
        {
            Page.DOMContentLoaded -= Came;
        }
    }

    private ILocator Group(string name) => Page.GetByRole(AriaRole.Group, new() { NameRegex = Labelled(name) });

    private void Watch(IPage page)
    {
        page.Console += (_, said) =>
        {
            if (said.Type is "error" or "warning" && !said.Text.Contains("status of 422", StringComparison.Ordinal))
                faults.Add($"{page.Url}: {said.Text}");
        };
        page.PageError += (_, error) => faults.Add($"{page.Url}: {error}");
        page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" } asked && asked.Authority != address.Authority)
                faults.Add($"{page.Url} asked {request.Url}");
        };
    }

    private static Regex Labelled(string label) => Pattern($@"^\s*{Regex.Escape(label)}\s*(\(you may leave this empty\))?\s*$");

    private static Regex Whole(string words) => Pattern($@"^\s*{Regex.Escape(words)}\s*$");

    private static Regex Begins(string words) => Pattern($@"^\s*{Regex.Escape(words)}");

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.None, TimeSpan.FromSeconds(1));
}
