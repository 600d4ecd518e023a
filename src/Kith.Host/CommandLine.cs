using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Kith.Clinical.Access;
using Kith.Host.Backup;
using Kith.Host.Demo;
using Kith.Storage.Postgres;
using Kith.Web.Access.Pace;
using Kith.Web.Backup;
using Kith.Web.Mail;
using Kith.Web.Storage;

namespace Kith.Host;

/// <summary>What can be typed after <c>kith</c>.</summary>
internal static class CommandLine
{
    private const int MostClients = 1_000_000;

    private static readonly Option<int> Port = Number(
        "--port", "The port to listen on.", 1, 65535, "--port takes a number from 1 to 65535.", 5080);

    private static readonly Option<string> Address = new("--address")
    {
        Description = "The address to listen on. The default is reached from this machine only.",
        DefaultValueFactory = _ => "127.0.0.1",
    };

    public static readonly Option<string?> Data = new("--data")
    {
        Description = "The folder for the database file and the keys. Without it .kith/data, for the demo .kith/demo.",
        HelpName = "folder",
    };

    public static readonly Option<Database> DatabaseKind = new("--database")
    {
        Description = "sqlite, one file in the data folder, or postgres. Without it sqlite.",
        HelpName = "sqlite|postgres",
        CustomParser = typed => typed.Tokens[0].Value.ToUpperInvariant() switch
        {
            "SQLITE" => Database.Sqlite,
            "POSTGRES" or "POSTGRESQL" => Database.Postgres,
            _ => Wrong<Database>(typed, "--database takes sqlite or postgres."),
        },
    };

    public static readonly Option<string?> Connection = new("--connection")
    {
        Description = "PostgreSQL connection string. Better kept out of the list of processes: set KITH_CONNECTION instead.",
    };

    private static readonly Option<string?> Mail = new("--mail")
    {
        Description = "The mail server: smtp://host:port?from=address, smtps:// for TLS. Without it mails are written to the folder mail in the data folder. With a password: set KITH_MAIL instead.",
        HelpName = "smtp://…",
    };

    private static readonly Option<string?> Url = new("--url")
    {
        Description = "The address people reach the clinic by, for links in mails. Without it the one listened on. Or set KITH_URL.",
        HelpName = "https://…",
    };

    private static readonly Option<int> Clients = Number(
        "--clients", "That many more clients, for load tests.", 0, MostClients,
        string.Create(CultureInfo.InvariantCulture, $"--clients takes a number from 0 to {MostClients:N0}."), 0);

    private static readonly Option<bool> NoBrowser = new("--no-browser") { Description = "Do not open a browser window." };

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args.Length == 0 ? ["--help"] : args);
        if (parsed.Errors.Count > 0)
        {
            var command = string.Join(' ', Words(parsed.CommandResult).Reverse());
            await Console.Error.WriteLineAsync($"kith: {Sentence(parsed)} Try: {command} --help");
            return ExitCode.WrongOption;
        }

        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (BackupFault fault)
        {
            await Console.Error.WriteLineAsync($"kith: {fault.Message}");
            return ExitCode.Backup;
        }
        catch (Stopped stopped)
        {
            await Console.Error.WriteLineAsync($"kith: {stopped.Message}");
            return stopped.ExitCode;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("kith: Stopped before it was ready. Nothing is half done; start it again.");
            return ExitCode.Interrupted;
        }
    }

    private static RootCommand Root() => new(
        """
        Kith: Interpersonal Psychotherapy, from first meeting to ending.

          Exit codes: 0 done, 1 a fault of the program, 2 wrong option, 3 port in use, 4 data folder cannot be written,
          5 database cannot be reached, 6 a demo clinic where a real one belongs or the other way round, 7 the audit trail does not hold,
          8 a backup cannot be made, opened or put back, 130 interrupted.
        """)
    {
        Demo(), Serve(), Migrate(), Verify(), BackupCommands.Backup(), BackupCommands.Restore(), User(),
    };

    private static Command Demo()
    {
        var demo = new Command("demo", "Start a clinic of fictional people and print its sign-ins.") { Port, Data, Clients, NoBrowser, Address, DatabaseKind, Connection, Mail, Url };
        demo.SetAction((parsed, stop) => DemoCommand.RunAsync(
            DemoPlaceOf(parsed), parsed.GetValue(Clients), !parsed.GetValue(NoBrowser), stop));
        return demo;
    }

    private static Command Serve()
    {
        var serve = new Command("serve", "Start the clinic. Never has demo accounts.") { Port, Address, Data, DatabaseKind, Connection, Mail, Url, BackupCommands.Key, BackupCommands.Folder, BackupCommands.Keep };
        serve.SetAction((parsed, stop) => ServeCommand.RunAsync(PlaceOf(parsed), stop));
        return serve;
    }

    private static Command Migrate()
    {
        var migrate = new Command("migrate", "Bring the database up to this version, without starting.") { Data, DatabaseKind, Connection };
        migrate.SetAction((parsed, stop) => MigrateCommand.RunAsync(PlaceOf(parsed), stop));
        return migrate;
    }

    private static Command Verify()
    {
        var verify = new Command("verify", "Look whether the audit trail is as it was sealed. Ends with 7 when it is not.") { Data, DatabaseKind, Connection };
        verify.SetAction((parsed, stop) => VerifyCommand.RunAsync(PlaceOf(parsed, Path.Combine(".kith", "data")), stop));
        return verify;
    }

    /// <summary>The words of a command, last to first.</summary>
    private static IEnumerable<string> Words(SymbolResult? typed)
    {
        for (; typed is CommandResult command; typed = command.Parent)
            yield return command.Command is RootCommand ? "kith" : command.Command.Name;
    }

    public static Place PlaceOf(ParseResult parsed) => PlaceOf(parsed, Path.Combine(".kith", "data"));

    /// <summary>Nobody needs fictional people back, and a demo is what the program is measured with.</summary>
    private static Place DemoPlaceOf(ParseResult parsed)
    {
        var place = PlaceOf(parsed, Path.Combine(".kith", "demo"));
        return place with { Backup = place.Backup with { Nightly = null }, Pace = PaceLimits.None };
    }

    private static Command User()
    {
        var email = new Argument<string>("address") { Description = "The e-mail address they sign in with." };
        var name = new Option<string>("--name") { Description = "Their name, as it stands under what they write.", Required = true };
        var role = new Option<Role>("--role")
        {
            Description = "What they are to the clinic. Without it administrator.",
            HelpName = "administrator|therapist",
            DefaultValueFactory = _ => Role.Administrator,
            CustomParser = typed => typed.Tokens[0].Value.ToUpperInvariant() switch
            {
                "ADMINISTRATOR" => Role.Administrator,
                "THERAPIST" => Role.Therapist,
                _ => Wrong<Role>(typed, "--role takes administrator or therapist."),
            },
        };
        var folder = Path.Combine(".kith", "data");
        var add = new Command("add", "Add somebody and print a password.") { email, name, role, Data, DatabaseKind, Connection };
        add.SetAction((parsed, stop) => UserCommand.AddAsync(PlaceOf(parsed, folder), parsed.GetRequiredValue(email), parsed.GetRequiredValue(name), parsed.GetValue(role), stop));
        var reset = new Command("reset", "Print a new password for somebody, and take their passkeys, app and codes away.") { email, Data, DatabaseKind, Connection };
        reset.SetAction((parsed, stop) => UserCommand.ResetAsync(PlaceOf(parsed, folder), parsed.GetRequiredValue(email), stop));
        var disable = new Command("disable", "Let somebody not sign in any more.") { email, Data, DatabaseKind, Connection };
        disable.SetAction((parsed, stop) => UserCommand.DisableAsync(PlaceOf(parsed, folder), parsed.GetRequiredValue(email), stop));
        return new("user", "For the rescue, when no administrator can sign in: add, reset or disable somebody.") { add, reset, disable };
    }

    private static Place PlaceOf(ParseResult parsed, string folder)
    {
        var database = parsed.GetValue(DatabaseKind);
        var connection = parsed.GetValue(Connection) ?? Environment.GetEnvironmentVariable("KITH_CONNECTION");
        if (database is Database.Postgres && string.IsNullOrWhiteSpace(connection))
            throw new Stopped(ExitCode.WrongOption, "--database postgres needs a connection string: set KITH_CONNECTION or give --connection.");
        if (database is Database.Postgres && !PostgresStorage.CanRead(connection!))
            throw new Stopped(ExitCode.WrongOption, "The connection string cannot be read. It looks like: Host=localhost;Database=kith;Username=kith;Password=...");
        var data = Path.GetFullPath(parsed.GetValue(Data) ?? folder);
        return new(data, database, connection, parsed.GetValue(Address) ?? "127.0.0.1", parsed.GetValue(Port))
        {
            Mail = AddressOf(parsed.GetValue(Mail), "KITH_MAIL", MailPlace.Read, "The mail server cannot be read. It looks like: smtp://mail.example.org:587?from=clinic@example.org"),
            Backup = BackupCommands.PlaceOf(parsed, data),
            Pace = PaceLimits.Read(Environment.GetEnvironmentVariable("KITH_PACE")) ?? throw new Stopped(ExitCode.WrongOption, "KITH_PACE takes a whole number from 1 to 1000, how many times the usual pace requests are taken, or 0 to count none."),
            Url = AddressOf(parsed.GetValue(Url), "KITH_URL", WebAddress, "--url takes an address that begins with https:// or http://."),
        };
    }

    private static Uri? AddressOf(string? typed, string variable, Func<string, Uri?> read, string sentence) =>
        (string.IsNullOrWhiteSpace(typed) ? Environment.GetEnvironmentVariable(variable) : typed) is { Length: > 0 } text
            ? read(text) ?? throw new Stopped(ExitCode.WrongOption, sentence)
            : null;

    private static Uri? WebAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;

    /// <summary>The first error in one sentence, without the list of guesses that may follow it.</summary>
    private static string Sentence(ParseResult parsed) =>
        parsed.CommandResult.Command is RootCommand && parsed.UnmatchedTokens is [var first, ..]
            ? $"'{first}' is neither a command nor an option."
            : parsed.Errors[0].Message.Split('\n')[0].Trim();

    private static Option<int> Number(string name, string description, int least, int most, string sentence, int without) => new(name)
    {
        Description = description,
        HelpName = "number",
        DefaultValueFactory = _ => without,
        CustomParser = typed =>
            int.TryParse(typed.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
                ? number
                : Wrong<int>(typed, sentence),
    };

    private static T Wrong<T>(ArgumentResult typed, string sentence) where T : struct
    {
        typed.AddError(sentence);
        return default;
    }
}
