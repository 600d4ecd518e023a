using Kith.Storage.Postgres;
using Kith.Storage.Sqlite;
using Kith.Web;
using Kith.Web.Access.Factors;
using Kith.Web.Access.SetUp;
using Kith.Web.Access.SignIn;
using Kith.Web.Audit;
using Kith.Web.Mail;
using Kith.Web.Print;
using Kith.Web.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Logging.Console;

namespace Kith.Host;

/// <summary>Builds the program for a place. Everything that starts Kith, tests and migrations included, comes through here.</summary>
internal static class KithApp
{
    /// <summary>Largest request: far more than any form, so that a text that is too long is still answered in words.</summary>
    private const int MaximumRequestBytes = 30 * 1024 * 1024;

    public static WebApplication Build(Place place, DemoSignIns? demo = null, Action<WebApplicationBuilder>? also = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(KithApp).Assembly.GetName().Name });
        builder.WebHost.UseStaticWebAssets();
#if !DEBUG
        // Style and scripts as they were built: compressed, and kept by browsers for good, since a new content gets a new name.
        // A Debug build reads them anew each time instead, so that they can be worked on.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
#endif
        builder.WebHost.UseUrls($"http://{place.Address}:{place.Port}");
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = MaximumRequestBytes;
        });
        builder.Logging.AddSimpleConsole(OneLine);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Kith", LogLevel.Information);
        // A fault in the database reaches the error page, which logs it once; EF would log each twice more, expected ones too.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical);
        // The first migration asks for a table that is not there yet, and a start that fails says so itself, in a sentence;
        // what goes wrong in a request is logged where it is caught.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical);
        // Whole addresses stay out of the log, and out of what a log may write around its lines: the address of a link is a key.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        // A job that fails says so itself.
        builder.Logging.AddFilter("Quartz", LogLevel.Error);
        // Keys lie in the data folder, readable by its owner only; saying so at every start helps nobody.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        if (place.Database is Database.Postgres)
            builder.Services.AddPostgres(place.Connection!);
        else
            builder.Services.AddSqlite(SqliteStorage.FileIn(place.Folder));
        builder.Services.AddDataProtection().SetApplicationName("kith")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(place.Folder, "keys")));
        builder.Services.AddSingleton(AuditKey.In(Path.Combine(place.Folder, AuditKey.FileName)));
        builder.Services.AddSingleton(new TrailHeads(Path.Combine(place.Folder, TrailHeads.FileName)));
        builder.Services.AddSingleton(new WaitingEntries(Path.Combine(place.Folder, WaitingEntries.FileName)));
        builder.Services.AddSingleton(demo ?? new DemoSignIns());
        // A demo opens no real clinic (ClinicKind), and nothing else is built with a demo's sign-ins.
        builder.Services.AddSingleton(new StaffRule(Asks: demo is null));
        builder.Services.AddSingleton(new PrintPlace(Path.Combine(place.Folder, "print")).Emptied());
        builder.Services.AddSingleton(place.Backup);
        builder.Services.AddSingleton(place.Pace);
        var settings = new SettingsFile(Path.Combine(place.Folder, "settings.json"));
        var chosen = settings.Read();
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(new SetUpPlace(place.Words));
        builder.Services.AddSingleton(new MailPlace(
            place.Mail ?? (chosen.Mail is null ? null : MailPlace.Read(chosen.Mail)), Path.Combine(place.Folder, "mail"), place.Url ?? (chosen.Url is null ? place.PublicUrl : new(chosen.Url))));
        PageCompression.Add(builder.Services);
        builder.Services.AddKithWeb();
        also?.Invoke(builder);

        var app = builder.Build();
        PageCompression.Use(app);
        app.UseKithWeb();
        app.MapKithWeb();
        return app;
    }

    /// <summary>An event is a line and carries its instant, whoever keeps the console's lines.</summary>
    private static void OneLine(SimpleConsoleFormatterOptions console)
    {
        console.SingleLine = true;
        console.UseUtcTimestamp = true;
        console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss'Z' ";
    }
}
