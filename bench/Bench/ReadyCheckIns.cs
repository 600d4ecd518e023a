using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Data;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Npgsql;

namespace Kith.Bench;

/// <summary>
/// Clients of the load test who have answered everything, hold a link, stand before “Send my answers”, and have not pressed it. What they will send lies
/// in a file, one a line. After a round the database is put back to before it.
/// </summary>
internal sealed partial class ReadyCheckIns : IAsyncDisposable
{
    /// <summary>Where they are sent to: the page on which the answers are looked over.</summary>
    public const string Path = "/check-in?part=1&check=1";

    public const int RaisedInHundred = 10;

    /// <summary>The session to come is tomorrow's, PHQ-9 is answered to the end and not sent, GAD-7 is sent.</summary>
    private const string Answered =
        """
        CREATE TABLE bench_ready AS
        SELECT DISTINCT ON (c.id) c.clinic_id, c.id AS course_id, s.id AS session_id, gen_random_uuid() AS response_id, gen_random_uuid() AS link_id, p.born_on, c.therapist_id
        FROM courses c JOIN clients p ON p.clinic_id = c.clinic_id AND p.id = c.client_id
        JOIN sessions s ON s.clinic_id = c.clinic_id AND s.course_id = c.id AND s.state = 'Planned'
        WHERE p.referred_by = 'Load test' AND c.closed_on IS NULL ORDER BY c.id, s.starts_at;
        UPDATE sessions s SET starts_at = now() + interval '1 day' FROM bench_ready r WHERE s.clinic_id = r.clinic_id AND s.id = r.session_id;
        INSERT INTO responses (clinic_id, id, course_id, session_id, measure_key, answers, answered_by, link_id, given_after, started_at, finished_at, total, superseded_because, version)
        SELECT clinic_id, response_id, course_id, session_id, 'phq-9', '1,2,1,0,1,2,1,0,' || CASE WHEN row_number() OVER () % 10 = 0 THEN 1 ELSE 0 END, 'Link', link_id, '', now(), NULL::timestamptz, NULL::int, '', 0 FROM bench_ready
        UNION ALL
        SELECT clinic_id, gen_random_uuid(), course_id, session_id, 'gad-7', '1,2,1,0,1,2,1', 'Link', link_id, '', now(), now(), 8, '', 0 FROM bench_ready;
        CREATE TABLE bench_answers (clinic_id uuid, id uuid, course_id uuid, session_id uuid, measure_key text NOT NULL, answers text NOT NULL, started_at timestamptz NOT NULL, finished_at timestamptz NOT NULL, total int, PRIMARY KEY (clinic_id, id));
        """;

    private const string Before =
        """
        DELETE FROM mails WHERE key LIKE 'alert-%';
        DELETE FROM alert_steps s USING safety_alerts a, bench_ready r WHERE s.alert_id = a.id AND a.response_id = r.response_id;
        DELETE FROM safety_alerts a USING bench_ready r WHERE a.response_id = r.response_id;
        UPDATE responses p SET finished_at = NULL, total = NULL, version = 0 FROM bench_ready r WHERE p.clinic_id = r.clinic_id AND p.id = r.response_id AND p.finished_at IS NOT NULL;
        UPDATE check_in_links l SET used_at = NULL FROM bench_ready r WHERE l.clinic_id = r.clinic_id AND l.id = r.link_id AND l.used_at IS NOT NULL;
        TRUNCATE sent_forms, bench_answers;
        """;

    private readonly NpgsqlConnection database;

    private ReadyCheckIns(NpgsqlConnection database, string file) => (this.database, File) = (database, file);

    /// <summary>Cookie and body of each, with a tab between.</summary>
    public string File { get; }

    public static async Task<ReadyCheckIns> MakeAsync(Clinic clinic, NpgsqlConnection database, string folder)
    {
        await database.OpenAsync();
        var ready = new ReadyCheckIns(database, System.IO.Path.Combine(folder, "check-ins.txt"));
        await ready.RunAsync(Answered);
        var lines = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(await ready.LinksAsync(), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (link, stop) => lines.Add(await OpenAsync(clinic.Kith, link.Words, link.Year, stop)));
        await System.IO.File.WriteAllLinesAsync(ready.File, lines);
        return ready;
    }

    /// <summary>Puts everything back to before it was sent.</summary>
    public async Task RenewAsync()
    {
        // The load program leaves when its time is up, with forms still on their way.
        for (var quiet = 0; quiet < 10; quiet++)
        {
            await Task.Delay(50);
            if (await NumberAsync("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'") > 0)
                quiet = 0;
        }

        await RunAsync(Before);
        await RunAsync("VACUUM ANALYZE");
        await RunAsync("CHECKPOINT");
    }

    /// <summary>A figure is taken only of what was really done: answers finished, and an alert wherever one is due.</summary>
    public async Task RequireSentAsync(int least)
    {
        var sent = await NumberAsync("SELECT count(*) FROM responses p JOIN bench_ready r ON r.response_id = p.id WHERE p.finished_at IS NOT NULL AND p.total IS NOT NULL");
        var lost = await NumberAsync("SELECT count(*) FROM responses p JOIN bench_ready r ON r.response_id = p.id WHERE p.finished_at IS NOT NULL AND p.answers LIKE '%,1' AND NOT EXISTS (SELECT FROM safety_alerts a WHERE a.response_id = p.id)");
        if (sent < least || lost > 0)
            throw new InvalidOperationException($"{sent:N0} check-ins were sent and not {least:N0}, and {lost:N0} alerts are missing.");
    }

    public async ValueTask DisposeAsync() => await database.DisposeAsync();

    /// <summary>A link for each: the clinic's id and 256 bits drawn by chance, of which the hash is kept.</summary>
    private async Task<IReadOnlyList<(string Words, int Year)>> LinksAsync()
    {
        var rows = new List<(Guid Clinic, Guid Course, Guid Session, Guid Link, DateOnly Born, Guid Therapist)>();
        await using (var read = new NpgsqlCommand("SELECT clinic_id, course_id, session_id, link_id, born_on, therapist_id FROM bench_ready", database))
        await using (var reader = await read.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
                rows.Add((reader.GetGuid(0), reader.GetGuid(1), reader.GetGuid(2), reader.GetGuid(3), reader.GetFieldValue<DateOnly>(4), reader.GetGuid(5)));
        }

        var links = rows.ConvertAll(_ => RandomNumberGenerator.GetBytes(32));
        await using var write = new NpgsqlCommand(
            """
            INSERT INTO check_in_links (clinic_id, id, course_id, session_id, secret_hash, made_by_id, made_at, expires_at, is_handed_over, wrong_tries, version)
            SELECT r.clinic_id, r.link_id, r.course_id, r.session_id, h.hash, r.therapist_id, now(), now() + interval '2 days', false, 0, 0
            FROM bench_ready r JOIN unnest($1, $2) AS h(id, hash) ON h.id = r.link_id
            """,
            database) { Parameters = { new() { Value = rows.Select(r => r.Link).ToArray() }, new() { Value = links.Select(l => Convert.ToHexStringLower(SHA256.HashData(l))).ToArray() } } };
        await write.ExecuteNonQueryAsync();
        return [.. rows.Zip(links, (row, link) => (Base64Url.EncodeToString([.. row.Clinic.ToByteArray(), .. link]), row.Born.Year))];
    }

    /// <summary>Opens the link, says the year of birth, and looks the answers over.</summary>
    /// <returns>What will be sent.</returns>
    private static async Task<string> OpenAsync(Server kith, string link, int year, CancellationToken stop)
    {
        var cookies = new CookieContainer();
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = kith.Address };
        var door = await http.GetStringAsync(new Uri($"/check-in/{link}", UriKind.Relative), stop);
        using var form = new FormUrlEncodedContent([.. Fields(door), new("Form.Year", year.ToString(CultureInfo.InvariantCulture))]);
        using var entered = await http.PostAsync(new Uri($"/check-in/{link}/enter", UriKind.Relative), form, stop);
        entered.EnsureSuccessStatusCode();
        var page = await http.GetStringAsync(new Uri(Path, UriKind.Relative), stop);
        if (!page.Contains("Send my answers", StringComparison.Ordinal))
            throw new InvalidOperationException("A client of the load test has nothing to send.");
        using var body = new FormUrlEncodedContent([.. Fields(page), new("Form.Press", "send")]);
        return $"{cookies.GetCookieHeader(new Uri(kith.Address, "/check-in"))}\t{await body.ReadAsStringAsync(stop)}";
    }

    /// <summary>The hidden fields of the page's form.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Fields(string page)
    {
        var main = page[page.IndexOf("<main", StringComparison.Ordinal)..];
        return Hidden().Matches(main).Select(m => m.Value).Where(i => i.Contains("type=\"hidden\"", StringComparison.Ordinal))
            .Select(i => KeyValuePair.Create(Attribute(i, "name"), Attribute(i, "value"))).DistinctBy(f => f.Key);
    }

    private static string Attribute(string input, string name) => WebUtility.HtmlDecode(Regex.Match(input, $"{name}=\"([^\"]*)\"", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value);

    private async Task<long> NumberAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, database);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    private async Task RunAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, database) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync();
    }

    [GeneratedRegex("<input[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Hidden();
}
