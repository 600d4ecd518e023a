using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Kith.Web.Tests;

/// <summary>Somebody with a browser that has no script: opens pages, fills in forms, presses buttons.</summary>
public sealed class Visitor(Uri address)
{
    private readonly HttpClient http = new(new HttpClientHandler { CookieContainer = new(), AllowAutoRedirect = true }) { BaseAddress = address, Timeout = Patience };

    /// <summary>Far longer than any page takes on a busy machine; a page that hangs is named.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public HttpClient Http => http;

    public async Task<Page> OpenAsync(string path)
    {
        try
        {
            return await PageOf(await http.GetAsync(new Uri(path, UriKind.Relative)));
        }
        catch (TaskCanceledException hung)
        {
            throw new InvalidOperationException($"{path} did not answer within {Patience.TotalSeconds} seconds.", hung);
        }
    }

    internal async Task<Page> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await PostAsync(path, content);
    }

    internal async Task<Page> PostAsync(string path, HttpContent content) =>
        await PageOf(await http.PostAsync(new Uri(path, UriKind.RelativeOrAbsolute), content));

    private async Task<Page> PageOf(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return new(this, answer.StatusCode, answer.RequestMessage!.RequestUri!.PathAndQuery, text, new HtmlParser().ParseDocument(text));
    }
}

/// <summary>A page as it arrived.</summary>
public sealed record Page(Visitor Visitor, HttpStatusCode Status, string Path, string Text, IHtmlDocument Document)
{
    /// <summary>The sentence of a refusal; null when nothing was refused.</summary>
    public string? Refusal => Document.QuerySelector("[data-code]")?.TextContent.Trim();

    public string? RefusalCode => Document.QuerySelector("[data-code]")?.GetAttribute("data-code");

    /// <summary>What a person reads, white space folded.</summary>
    public string Words => string.Join(' ', (Document.QuerySelector("main")?.TextContent ?? Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The fields of a form as they would be sent, found by form name or action.</summary>
    public Dictionary<string, List<string>> Fields(string form)
    {
        var element = FormOf(form);
        var fields = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var field in element.Elements)
        {
            var (name, value) = field switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => (null, null),
                IHtmlInputElement { Type: "submit" or "button" } or IHtmlButtonElement => (null, null),
                IHtmlInputElement input => (input.Name, input.Value),
                IHtmlTextAreaElement text => (text.Name, text.Value),
                IHtmlSelectElement select => (select.Name, select.Value),
                _ => (null, null),
            };
            if (!string.IsNullOrEmpty(name))
                (fields.TryGetValue(name, out var all) ? all : fields[name] = []).Add(value ?? "");
        }

        return fields;
    }

    /// <summary>Fills in some fields of a form and sends it. "Name" stands for "Form.Name".</summary>
    public Task<Page> SendAsync(string form, params (string Name, string Value)[] typed)
    {
        var fields = Fields(form);
        foreach (var group in typed.GroupBy(t => t.Name))
            fields[fields.ContainsKey(group.Key) || form.StartsWith('/') || group.Key.Contains('.', StringComparison.Ordinal) || group.Key.StartsWith('_') ? group.Key : "Form." + group.Key] = [.. group.Select(g => g.Value)];
        var action = FormOf(form).GetAttribute("action");
        return Visitor.PostAsync(string.IsNullOrEmpty(action) ? Path : action, fields.SelectMany(f => f.Value, (f, value) => KeyValuePair.Create(f.Key, value)));
    }

    private IHtmlFormElement FormOf(string form) =>
        Document.Forms.FirstOrDefault(f => f.GetAttribute("action") == form || f.QuerySelector($"input[name=_handler][value='{form}']") is not null)
        ?? throw new InvalidOperationException($"The page {Path} ({Status}) has no form “{form}”. It reads: {Words[..Math.Min(400, Words.Length)]}");
}
