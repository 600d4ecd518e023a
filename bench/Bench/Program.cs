using System.Globalization;
using Kith.Bench;

// Bench <root of the checkout> [--scoring] [--reminders] [--checkin] [--short] [--large] [--port N]: run by bench/run.sh, which builds and lends a PostgreSQL.
CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-GB");
var port = Array.IndexOf(args, "--port") is >= 0 and var at ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : 5170;
if (args.Contains("--scoring"))
{
    var alone = Scoring.Take();
    Console.WriteLine($"{alone.PerSecond.Words("N0")} PHQ-9 responses a second on one core, {alone.Bytes:N0} bytes each");
    return 0;
}

var quick = args.Contains("--short");
var data = Directory.CreateTempSubdirectory("kith-bench-");
var site = new Site(args[0], data.FullName, Environment.GetEnvironmentVariable("KITH_BENCH_POSTGRES"));
if (args.Contains("--reminders"))
{
    foreach (var (database, reminders) in await RemindersAsync())
        Console.WriteLine($"{database}: {reminders.Words}");
    data.Delete(recursive: true);
    return 0;
}

if (args.Contains("--checkin"))
{
    Console.WriteLine((await CheckInAsync())?.Words ?? "There is no PostgreSQL.");
    data.Delete(recursive: true);
    return 0;
}

var rounds = quick ? new Rounds(3, 2, 3) : new Rounds(5, 5, 25);
// Two hundred to a therapist; the hundred over are the caseload that is opened.
int[] sizes = args.Contains("--large") ? [100, 10_100, 100_100] : [100, 10_100];
try
{
    var loadBefore = Machine.Load();
    Progress.Say("Weight and pages on SQLite");
    PageWeight weight;
    IReadOnlyList<Figures> sqlite, postgres = [];
    await using (var clinic = await Clinic.OpenAsync(site, 200, port, ceiling: true))
    {
        weight = await Weight.OfAsync(clinic.Course);
        sqlite = await rounds.TakeAsync(Side(clinic));
    }

    IReadOnlyList<Size> growth = [];
    if (site.HasPostgres)
    {
        Progress.Say("Pages on PostgreSQL");
        var database = await site.DatabaseAsync("kith_bench");
        await using (var clinic = await Clinic.OpenAsync(site, 200, port, database, ceiling: true))
            postgres = await rounds.TakeAsync(Side(clinic), site.PostgresCpu);
        Progress.Say("Clinics of different size");
        growth = await Growth.TakeAsync(site, sizes, port, rounds);
    }

    Progress.Say("Scoring");
    var scoring = Scoring.Take();
    Progress.Say("Reminders");
    var reminders = await RemindersAsync();
    Progress.Say("Check-ins");
    var checkIn = await CheckInAsync();
    Progress.Say("SQL commands");
    var commands = await CommandsAsync();
    Progress.Say("Start and memory");
    var start = await Starts.TakeAsync(site, port, quick ? 3 : 7);
    var results = new Results
    {
        Machine = await Machine.DescribeAsync(site),
        LoadBefore = loadBefore,
        LoadAfter = Machine.Load(),
        Date = TimeProvider.System.GetUtcNow(),
        Rounds = rounds,
        Sqlite = sqlite,
        Postgres = postgres,
        Commands = commands,
        Scoring = scoring,
        Reminders = reminders,
        CheckIn = checkIn,
        Weight = weight,
        Start = start,
        Growth = growth,
    };
    var report = Report.Of(results);
    await File.WriteAllTextAsync(Path.Combine(site.Root, "bench", "RESULTS.md"), report);
    Console.WriteLine(report);
    return 0;
}
catch (InvalidOperationException fault)
{
    await Console.Error.WriteLineAsync($"bench: {fault.Message}");
    return 1;
}
finally
{
    data.Delete(recursive: true);
}

// The ceiling first: everything is shown beside it. Then the pages plain, as the ceiling is sent, and last as a browser asks for them.
static IReadOnlyList<Target> Side(Clinic clinic) =>
[
    clinic.CeilingPage, clinic.Course, clinic.Caseload,
    clinic.Course with { Name = "Course page, compressed", Encoding = "gzip, deflate, br" },
    clinic.Caseload with { Name = "Caseload, compressed", Encoding = "gzip, deflate, br" },
];

async Task<IReadOnlyList<(string, Reminders)>> RemindersAsync()
{
    var taken = new List<(string, Reminders)>();
    await using (var clinic = await Clinic.OpenAsync(site, 200, port))
        taken.Add(("SQLite", await Reminders.TakeAsync(clinic, quick ? 5 : 20)));
    if (site.HasPostgres)
    {
        await using var clinic = await Clinic.OpenAsync(site, 200, port, await site.DatabaseAsync("kith_bench_mail"));
        taken.Add(("PostgreSQL", await Reminders.TakeAsync(clinic, quick ? 5 : 20)));
    }

    return taken;
}

// Far more than are sent in a round: a form sent twice would be answered without doing anything.
async Task<CheckIn?> CheckInAsync() => site.HasPostgres ? await CheckIn.TakeAsync(site, port, quick ? new(3, 3, 6) : new(7, 5, 30), quick ? 4_000 : 8_000) : null;

async Task<IReadOnlyList<(string, int, int)>> CommandsAsync()
{
    var counted = new List<int[]>();
    foreach (var clients in new[] { 20, 200 })
    {
        await using var clinic = await Clinic.OpenAsync(site, clients, port, settings: Commands.LogThem);
        counted.Add([await Commands.OfAsync(clinic.Course), await Commands.OfAsync(clinic.Caseload), await Commands.OfAsync(clinic.Today)]);
    }

    return [.. new[] { "Course page", "Caseload", "Today" }.Select((page, i) => (page, counted[0][i], counted[1][i]))];
}
