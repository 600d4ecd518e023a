using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Kith.Bench;

/// <summary>A demo clinic with clients for load, its database, and the program that serves it.</summary>
internal sealed class Clinic : IAsyncDisposable
{
    /// <summary>One who completed all sixteen sessions and placed people at start, middle and end: the fullest course page there is.</summary>
    private const string CompletedCourse =
        """
        SELECT c.id, u.email FROM courses c JOIN users u ON u.id = c.therapist_id
        WHERE c.closed_because = 'Completed'
          AND 16 = (SELECT count(*) FROM sessions s WHERE s.clinic_id = c.clinic_id AND s.course_id = c.id AND s.state = 'Held')
        ORDER BY (SELECT count(*) FROM circle_snapshots k WHERE k.clinic_id = c.clinic_id AND k.course_id = c.id) DESC, c.id LIMIT 1
        """;

    private static string Therapist(int caseload) =>
        $"""
        SELECT u.email, count(*) FROM clients c JOIN users u ON u.id = c.therapist_id
        GROUP BY u.email ORDER BY abs(count(*) - {caseload}), u.email LIMIT 1
        """;

    private readonly Func<DbConnection> connect;

    private Clinic(Server kith, Server? ceiling, Func<DbConnection> connect) => (Kith, Ceiling, this.connect) = (kith, ceiling, connect);

    /// <summary>A connection to its database, to look or to write what a measurement starts from.</summary>
    public DbConnection Connect() => connect();

    public Server Kith { get; }

    public Server? Ceiling { get; }

    /// <summary>The page of the completed course, as its therapist sees it.</summary>
    public Target Course { get; private set; } = null!;

    /// <summary>The caseload nearest to the size that was asked for.</summary>
    public Target Caseload { get; private set; } = null!;

    /// <summary>The same therapist's day.</summary>
    public Target Today { get; private set; } = null!;

    public Target CeilingPage => new("Ceiling", Ceiling!, "/");

    /// <summary>How many clients are on that caseload.</summary>
    public int OnCaseload { get; private set; }

    /// <param name="site">Where programs and databases are.</param>
    /// <param name="clients">Clients made for load.</param>
    /// <param name="port">Kith listens here; the ceiling on the next one.</param>
    /// <param name="postgres">A database of its own on that server; null for the embedded one.</param>
    /// <param name="settings">Environment of Kith.</param>
    /// <param name="caseload">Size of the caseload to open; the nearest there is.</param>
    /// <param name="ceiling">Whether to start the ceiling on the same database.</param>
    public static async Task<Clinic> OpenAsync(
        Site site, int clients, int port, NpgsqlConnectionStringBuilder? postgres = null, IReadOnlyDictionary<string, string>? settings = null, bool ceiling = false, int caseload = 200)
    {
        var folder = site.Folder($"{(postgres is null ? "sqlite" : "postgres")}-{clients}");
        var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "kith.db"), Mode = SqliteOpenMode.ReadWrite }.ConnectionString;
        var environment = new Dictionary<string, string>(settings ?? new Dictionary<string, string>(), StringComparer.Ordinal);
        if (postgres is not null)
            environment["KITH_CONNECTION"] = postgres.ConnectionString;

        var kith = await site.KithAsync(folder, clients, port, environment);
        var other = ceiling
            ? await Server.StartAsync(site.Ceiling, port + 1, "/", [(port + 1).ToString(CultureInfo.InvariantCulture), postgres is null ? "sqlite" : "postgres", postgres?.ConnectionString ?? file])
            : null;
        var clinic = new Clinic(kith, other, () => postgres is null ? new SqliteConnection(file) : new NpgsqlConnection(postgres.ConnectionString));
        await clinic.FindPagesAsync(caseload);
        return clinic;
    }

    public async ValueTask DisposeAsync()
    {
        await Kith.DisposeAsync();
        if (Ceiling is not null)
            await Ceiling.DisposeAsync();
    }

    private async Task FindPagesAsync(int caseload)
    {
        await using var connection = connect();
        await connection.OpenAsync();
        var (course, owner) = await FirstAsync(connection, CompletedCourse);
        var (therapist, clients) = await FirstAsync(connection, Therapist(caseload));
        OnCaseload = int.Parse(clients, CultureInfo.InvariantCulture);

        // A load test asks with one cookie from beginning to end, and no browser does.
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = "UPDATE clinics SET staff_idle_minutes = 1440, longest_hours = 24";
            await command.ExecuteNonQueryAsync();
        }

        var cookie = await Visitor.SignInAsync(Kith, therapist);
        Course = new("Course page", Kith, $"/courses/{Guid.Parse(course)}", await Visitor.SignInAsync(Kith, owner));
        Caseload = new("Caseload", Kith, "/caseload", cookie);
        Today = new("Today", Kith, "/today", cookie);
    }

    private static async Task<(string First, string Second)> FirstAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        if (!await reader.ReadAsync())
            throw new InvalidOperationException($"The demo clinic has no such row: {sql}");
        return (Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!, Convert.ToString(reader.GetValue(1), CultureInfo.InvariantCulture)!);
    }
}
