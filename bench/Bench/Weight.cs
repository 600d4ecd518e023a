using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Kith.Bench;

/// <param name="First">Bytes that came over the wire, headers included, for somebody who was never here.</param>
/// <param name="Next">The same for the next opening, with what the first visit left in the cache.</param>
/// <param name="Page">Bytes of the page alone.</param>
/// <param name="Plain">Bytes of the page as text.</param>
/// <param name="Files">Style, scripts, icons.</param>
internal sealed record PageWeight(long First, long Next, long Page, long Plain, int Files);

/// <summary>What a page weighs, asked for as a browser asks: compressed, with a cache of its own.</summary>
internal static partial class Weight
{
    public static async Task<PageWeight> OfAsync(Target target)
    {
        var cache = new Dictionary<string, Kept>(StringComparer.Ordinal);
        var (first, page, plain) = await VisitAsync(target, cache);
        var (next, _, _) = await VisitAsync(target, cache);
        return new(first, next, page, plain, cache.Count);
    }

    private static async Task<(long All, long Page, long Plain)> VisitAsync(Target target, Dictionary<string, Kept> cache)
    {
        long wire = 0;
        using var http = new HttpClient(new SocketsHttpHandler
        {
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectCallback = async (context, stop) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(context.DnsEndPoint, stop);
                return new CountingStream(new NetworkStream(socket, ownsSocket: true), bytes => Interlocked.Add(ref wire, bytes));
            },
        }) { BaseAddress = target.Server.Address };
        http.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, deflate, br");
        http.DefaultRequestHeaders.Add("Cookie", target.Cookie);

        var html = await TextAsync(await http.GetAsync(new Uri(target.Path, UriKind.Relative)));
        var page = Interlocked.Read(ref wire);
        var wanted = new Queue<string>(Files().Matches(html).Select(m => m.Groups["file"].Value).Distinct(StringComparer.Ordinal));
        var met = new HashSet<string>(wanted, StringComparer.Ordinal);
        while (wanted.TryDequeue(out var file))
        {
            foreach (var more in await FetchAsync(http, file, cache))
                if (met.Add(more))
                    wanted.Enqueue(more);
        }

        return (Interlocked.Read(ref wire), page, System.Text.Encoding.UTF8.GetByteCount(html));
    }

    /// <summary>One file, unless the cache may answer for it; and the files it names in turn.</summary>
    private static async Task<IReadOnlyList<string>> FetchAsync(HttpClient http, string file, Dictionary<string, Kept> cache)
    {
        if (cache.TryGetValue(file, out var kept) && kept.Fresh)
            return kept.Names;

        using var ask = new HttpRequestMessage(HttpMethod.Get, new Uri(file, UriKind.Relative));
        if (kept?.Tag is { } tag)
            ask.Headers.TryAddWithoutValidation("If-None-Match", tag);
        using var answer = await http.SendAsync(ask);
        if (answer.StatusCode is HttpStatusCode.NotModified)
            return kept!.Names;

        var text = await TextAsync(answer);
        var folder = new Uri(new Uri("http://x/"), file);
        List<string> names = [.. Imports().Matches(text).Select(m => new Uri(folder, m.Groups["file"].Value).PathAndQuery.TrimStart('/'))];
        var caching = answer.Headers.CacheControl;
        cache[file] = new(caching is { NoCache: false, MaxAge.TotalSeconds: > 0 }, answer.Headers.ETag?.ToString(), names);
        return names;
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer)
    {
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync();
        await using Stream plain = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new System.IO.Compression.BrotliStream(body, System.IO.Compression.CompressionMode.Decompress),
            "gzip" => new System.IO.Compression.GZipStream(body, System.IO.Compression.CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync();
    }

    [GeneratedRegex("""<(?:link|script|img|use|image)\b[^>]*?\s(?:href|src)="/?(?<file>[^"#]+\.(?:css|js|svg|png|ico|woff2|webmanifest))""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Files();

    [GeneratedRegex("""(?:\bfrom\s*|\bimport\s*\(?\s*|url\(\s*)["']?(?<file>\.{0,2}/[^"')]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Imports();

    private sealed record Kept(bool Fresh, string? Tag, IReadOnlyList<string> Names);
}
