using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Kith.Web.Backup;
using Npgsql;

namespace Kith.Storage.Postgres;

/// <summary>pg_dump and pg_restore. They hear of the connection by their environment, where no list of processes shows it.</summary>
internal sealed class PostgresPrograms(string connection)
{
    /// <summary>The folder in which they lie, where that is not one in which programs are looked for.</summary>
    private const string Folder = "KITH_POSTGRES_BIN";

    private readonly NpgsqlConnectionStringBuilder server = new(connection);

    /// <param name="snapshot">The instant that the dump shows.</param>
    /// <param name="to">Where it goes; it is squeezed there, and so not before.</param>
    /// <param name="stop">Stops it.</param>
    public Task DumpAsync(string snapshot, Stream to, CancellationToken stop) => RunAsync(
        "pg_dump", "could not copy the database", ["--format=custom", "--compress=0", "--no-owner", "--no-privileges", $"--snapshot={snapshot}"],
        process => process.StandardOutput.BaseStream.CopyToAsync(to, stop), stop);

    /// <summary>All of it or nothing: in one transaction.</summary>
    public Task RestoreAsync(Stream from, CancellationToken stop) => RunAsync(
        "pg_restore", "could not put the database back", ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", $"--dbname={server.Database}"],
        process => FeedAsync(process, from, stop), stop);

    private async Task RunAsync(string program, string failed, string[] arguments, Func<Process, Task> work, CancellationToken stop)
    {
        using var process = Start(program, arguments);
        try
        {
            var said = process.StandardError.ReadToEndAsync(stop);
            await work(process);
            await process.WaitForExitAsync(stop);
            if (process.ExitCode != 0)
                throw new BackupFault($"{program} {failed}: {Reason(await said, program)}");
        }
        finally
        {
            // Ended in the middle, it must not go on with half of what it was given.
            if (!process.HasExited)
                process.Kill();
        }
    }

    private static async Task FeedAsync(Process process, Stream from, CancellationToken stop)
    {
        var to = process.StandardInput.BaseStream;
        var some = new byte[128 * 1024];
        for (int read; (read = await from.ReadAsync(some, stop)) > 0;)
        {
            try
            {
                await to.WriteAsync(some.AsMemory(0, read), stop);
            }
            catch (IOException)
            {
                // It has ended before its time; what it said tells why.
                return;
            }
        }

        process.StandardInput.Close();
    }

    private Process Start(string program, string[] arguments)
    {
        var folder = Environment.GetEnvironmentVariable(Folder);
        var start = new ProcessStartInfo(string.IsNullOrWhiteSpace(folder) ? program : Path.Combine(folder, program), arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Surroundings())
            start.Environment[name] = value;
        try
        {
            var process = Process.Start(start)!;
            if (program == "pg_dump")
                process.StandardInput.Close();
            return process;
        }
        catch (Win32Exception fault)
        {
            throw new BackupFault($"{program} is missing. It comes with PostgreSQL's client programs (on Debian and Ubuntu: postgresql-client). Install them, or say in {Folder} in which folder they lie.", fault);
        }
    }

    private IEnumerable<KeyValuePair<string, string?>> Surroundings()
    {
        yield return new("PGHOST", server.Host);
        yield return new("PGPORT", server.Port.ToString(CultureInfo.InvariantCulture));
        yield return new("PGDATABASE", server.Database);
        yield return new("PGAPPNAME", "kith");
        yield return new("LC_MESSAGES", "C");
        yield return new("PGSSLMODE", server.SslMode switch
        {
            SslMode.Disable => "disable",
            SslMode.Allow => "allow",
            SslMode.Require => "require",
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
            _ => "prefer",
        });
        foreach (var (name, value) in new[] { ("PGUSER", server.Username), ("PGPASSWORD", server.Password), ("PGPASSFILE", server.Passfile), ("PGSSLROOTCERT", server.RootCertificate), ("PGSSLCERT", server.SslCertificate), ("PGSSLKEY", server.SslKey) })
        {
            if (!string.IsNullOrEmpty(value))
                yield return new(name, value);
        }
    }

    /// <summary>What a program said, in one line.</summary>
    private static string Reason(string said, string program)
    {
        var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(l => l.Replace(program + ": ", "", StringComparison.Ordinal).Replace("error: ", "", StringComparison.Ordinal).Replace("detail: ", "", StringComparison.Ordinal));
        return string.Join("; ", lines.Take(3)) is { Length: > 0 } reason ? reason : "it gave no reason.";
    }
}
