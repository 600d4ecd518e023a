using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Kith.Host.Demo;
using Kith.Web.Storage;

namespace Kith.Host;

/// <summary>What can be typed after <c>kith</c>.</summary>
internal static class CommandLine
{
    private static readonly Option<int> Port = new("--port")
    {
        Description = "The port to listen on, 1 to 65535.",
        DefaultValueFactory = _ => 5080,
    };

    private static readonly Option<string> Address = new("--address")
    {
        Description = "The address to listen on. The default is reached from this machine only.",
        DefaultValueFactory = _ => "127.0.0.1",
    };

    private static readonly Option<string?> Data = new("--data") { Description = "The folder for the database file and keys." };

    private static readonly Option<Database> DatabaseKind = new("--database")
    {
        Description = "sqlite (one file, the default) or postgres.",
        DefaultValueFactory = _ => Database.Sqlite,
    };

    private static readonly Option<string?> Connection = new("--connection")
    {
        Description = "PostgreSQL connection string. Better kept out of the process list: set KITH_CONNECTION instead.",
    };

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Kith: Interpersonal Psychotherapy, from first meeting to ending.") { Demo(), Serve(), Migrate() };
        Port.Validators.Add(port => Bounded(port, 1, 65535));
        DatabaseKind.Validators.Add(kind =>
        {
            if (kind.Tokens.Count > 0 && !Enum.TryParse<Database>(kind.Tokens[0].Value, ignoreCase: true, out _))
                kind.AddError("--database takes sqlite or postgres");
        });
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            // An unknown word is told before what it leaves missing.
            var error = parsed.Errors.FirstOrDefault(e => e.Message.StartsWith("Unrecognized", StringComparison.Ordinal)) ?? parsed.Errors[0];
            await Console.Error.WriteLineAsync($"kith: {error.Message.Split('\n')[0].TrimEnd(':', '.', '\r')}. Try: kith --help");
            return ExitCode.WrongOption;
        }

        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (Stopped stopped)
        {
            await Console.Error.WriteLineAsync($"kith: {stopped.Message}");
            return stopped.ExitCode;
        }
    }

    private static void Bounded(OptionResult number, int from, int to)
    {
        if (number.Tokens.Count > 0 && !(int.TryParse(number.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var typed) && typed >= from && typed <= to))
            number.AddError(string.Create(CultureInfo.InvariantCulture, $"{number.Option.Name} takes a number from {from:N0} to {to:N0}"));
    }

    private static Command Demo()
    {
        var clients = new Option<int>("--clients") { Description = "That many more clients, for load tests: 0 to 1,000,000." };
        clients.Validators.Add(n => Bounded(n, 0, 1_000_000));
        var noBrowser = new Option<bool>("--no-browser") { Description = "Do not open a browser window." };
        var demo = new Command("demo", "Start a clinic of fictional people and print its sign-ins.") { Port, Address, Data, DatabaseKind, Connection, clients, noBrowser };
        demo.SetAction((parsed, stop) => DemoCommand.RunAsync(
            PlaceOf(parsed, Path.Combine(".kith", "demo")), parsed.GetValue(clients), !parsed.GetValue(noBrowser), stop));
        return demo;
    }

    private static Command Serve()
    {
        var serve = new Command("serve", "Start the clinic. Never has demo accounts.") { Port, Address, Data, DatabaseKind, Connection };
        serve.SetAction((parsed, stop) => ServeCommand.RunAsync(PlaceOf(parsed, Path.Combine(".kith", "data")), stop));
        return serve;
    }

    private static Command Migrate()
    {
        var migrate = new Command("migrate", "Bring the database up to this version, without starting.") { Data, DatabaseKind, Connection };
        migrate.SetAction((parsed, stop) => MigrateCommand.RunAsync(PlaceOf(parsed, Path.Combine(".kith", "data")), stop));
        return migrate;
    }

    private static Place PlaceOf(ParseResult parsed, string folder)
    {
        var database = parsed.GetValue(DatabaseKind);
        var connection = parsed.GetValue(Connection) ?? Environment.GetEnvironmentVariable("KITH_CONNECTION");
        if (database is Database.Postgres && string.IsNullOrWhiteSpace(connection))
            throw new Stopped(ExitCode.WrongOption, "--database postgres needs a connection string: set KITH_CONNECTION or give --connection.");
        return new(Path.GetFullPath(parsed.GetValue(Data) ?? folder), database, connection, parsed.GetValue(Address) ?? "127.0.0.1", parsed.GetValue(Port));
    }
}
