using System.Text;

namespace Kith.Bench;

/// <summary>Writes <c>RESULTS.md</c>: what was measured, how, and whether each goal is met.</summary>
internal static class Report
{
    private const double Half = 0.5;
    private const int MostCommands = 8;
    private const int FirstVisitBytes = 150_000;
    private const int NextVisitBytes = 30_000;

    public static string Of(Results results)
    {
        var text = new StringBuilder();
        Head(text, results);
        Goals(text, results);
        Pages(text, "Pages beside the ceiling: SQLite", results.Sqlite);
        Pages(text, "Pages beside the ceiling: PostgreSQL", results.Postgres);
        Sent(text, results.CheckIn);
        Small(text, results);
        Sizes(text, results.Growth);
        return text.ToString();
    }

    private static void Head(StringBuilder text, Results results) => text.Append(
        $"""
        # What Kith's pages cost

        Written by `bench/run.sh`; do not edit by hand. {results.Date:d MMMM yyyy HH:mm} UTC.

        {results.Machine}
        Load average before the run: {results.LoadBefore}; after: {results.LoadAfter}. Before a run it should be near 0: on a busy machine only the ratios mean anything.

        How: Release builds, each server a process of its own on the machine that also makes the load. `wrk`, 1 thread, 16 connections, {results.Rounds.WarmUpSeconds} s of warm-up a page,
        then {results.Rounds.RoundCount} rounds in which each page has {results.Rounds.Seconds} s in turn (A B C A B C …). Figures are medians [least–most]. CPU is the processor time of the server's
        process divided by requests; wrk's own is not in it. Every request is signed in and reads the database; nothing is cached between requests but the clinic's own row.
        The ceiling (`bench/Ceiling`) is a bare Blazor page of 100 rows and 6 columns read by plain EF Core from the same database: no sign-in, no layout, no access check.
        Differences under 15 % mean nothing.


        """);

    private static void Goals(StringBuilder text, Results results)
    {
        text.AppendLine("## Goals").AppendLine().AppendLine("| goal | measured | |").AppendLine("|---|---|---|");
        foreach (var (database, figures) in new[] { ("SQLite", results.Sqlite), ("PostgreSQL", results.Postgres) }.Where(f => f.Item2.Count > 0))
        {
            foreach (var page in figures.Skip(1).Take(2))
            {
                var ratio = page.PerSecond.Median / figures[0].PerSecond.Median;
                Goal(text, $"{page.Target.Name} at no less than half the ceiling's requests a second, {database}", $"{ratio:N2}", ratio >= Half);
            }
        }

        foreach (var (page, with20, with200) in results.Commands)
            Goal(text, $"{page}: no more than {MostCommands} SQL commands, with 20 and with 200 clients", $"{with20} and {with200}", Math.Max(with20, with200) <= MostCommands);
        Goal(text, "Scoring: 1 million PHQ-9 responses a second on one core", results.Scoring.PerSecond.Words("N0"), results.Scoring.PerSecond.Median >= Scoring.Goal);
        Goal(text, "Scoring: nothing allocated but the result", $"{results.Scoring.Bytes:N0} bytes a response", results.Scoring.Bytes <= Scoring.MostBytes);
        foreach (var (database, reminders) in results.Reminders)
            Goal(text, $"10,000 reminders at once hold up a page by a tenth at the most ({database})", reminders.Words, reminders.Busy.P50 <= reminders.Quiet.P50 * (1 + Reminders.MostSlower));
        if (results.CheckIn is { } checkIn)
        {
            Goal(text, "A finished check-in sent, with its alert check: a third of the requests a second of a bare insert, PostgreSQL", $"{checkIn.Ratio:N2}", checkIn.Ratio >= CheckIn.LeastRatio);
            Goal(text, "At four fifths of that load p99 within ten times p50", $"{checkIn.P99OfP50:N1} times", checkIn.P99OfP50 <= CheckIn.MostSpread);
        }

        Goal(text, "Course page on a first visit under 150 kB", $"{results.Weight.First / 1000.0:N1} kB", results.Weight.First < FirstVisitBytes);
        Goal(text, "Course page on the next visit under 30 kB", $"{results.Weight.Next / 1000.0:N1} kB", results.Weight.Next < NextVisitBytes);
        if (results.Growth.Count > 1)
        {
            foreach (var (least, most) in results.Growth[0].Pages.Zip(results.Growth[^1].Pages))
            {
                var ratio = Both(most) / Both(least);
                Goal(text, $"{most.Target.Name}: no dearer with {results.Growth[^1].Clients:N0} clients than with {results.Growth[0].Clients:N0} (CPU, server and database; within 15 %)", $"{ratio:N2} times", ratio <= 1.15);
            }
        }

        text.AppendLine();
    }

    private static void Goal(StringBuilder text, string goal, string measured, bool met) => text.AppendLine($"| {goal} | {measured} | {(met ? "met" : "**not met**")} |");

    private static void Pages(StringBuilder text, string title, IReadOnlyList<Figures> pages)
    {
        if (pages.Count == 0)
            return;
        text.AppendLine($"## {title}").AppendLine()
            .AppendLine("| page | requests/s | of the ceiling | p50 ms | p99 ms | CPU µs a request | of the ceiling | database CPU µs |").AppendLine("|---|---|---|---|---|---|---|---|");
        foreach (var page in pages)
        {
            text.AppendLine($"| {page.Target.Name} | {page.PerSecond.Words("N0")} | {page.PerSecond.Median / pages[0].PerSecond.Median:N2} | {page.P50.Words("N1")} | {page.P99.Words("N1")} "
                + $"| {page.Cpu.Words("N0")} | {page.Cpu.Median / pages[0].Cpu.Median:N2} | {(page.DatabaseCpu.Median > 0 ? page.DatabaseCpu.Words("N0") : "in the server")} |");
        }

        text.AppendLine();
    }

    private static void Sent(StringBuilder text, CheckIn? checkIn)
    {
        if (checkIn is null)
            return;
        text.Append(
            $"""
            ## A finished check-in, PostgreSQL

            A client who came by a link presses “Send my answers”: the form as a browser sends it, each form once. In one transaction the answers are finished and scored, the critical item is looked at
            ({checkIn.Raised} in 100 raise an alert with its step and its mail), the course's standing is worked out anew, the link is used up and the form is remembered.
            The bare insert is one row by EF Core from a minimal endpoint that reads the same form: no sign-in, no token, no check. Both in turn, then the check-in alone at four fifths of what it reached, by the clock.

            | | requests/s | of the insert | p50 ms | p99 ms | CPU µs a request | database CPU µs |
            |---|---|---|---|---|---|---|

            """);
        foreach (var figures in new[] { checkIn.Insert, checkIn.Submit, checkIn.Calm })
            text.AppendLine($"| {figures.Target.Name} | {figures.PerSecond.Words("N0")} | {figures.PerSecond.Median / checkIn.Insert.PerSecond.Median:N2} | {figures.P50.Words("N1")} | {figures.P99.Words("N1")} | {figures.Cpu.Words("N0")} | {figures.DatabaseCpu.Words("N0")} |");
        text.AppendLine();
    }

    private static void Small(StringBuilder text, Results results)
    {
        var (weight, start) = (results.Weight, results.Start);
        text.Append(
            $"""
            ## Weight, start and memory

            | | |
            |---|---|
            | course page, first visit: page and {weight.Files} files, headers included | {weight.First:N0} bytes |
            | course page, next visit | {weight.Next:N0} bytes |
            | the page alone, compressed with its headers, and as text | {weight.Page:N0} and {weight.Plain:N0} bytes |
            | `demo` on an empty folder: database, people, first answered request | {start.First:N1} s |
            | `demo` on a filled one, start of the process to first answered request (the sign-in page) | {start.Later.Words("N2")} s |
            | resident memory after 1,000 requests (course page, caseload with 200 clients, today) | {start.Resident.Words("N0")} MiB |


            """);
    }

    private static void Sizes(StringBuilder text, IReadOnlyList<Size> sizes)
    {
        if (sizes.Count == 0)
            return;
        text.AppendLine("## Size of the clinic, PostgreSQL").AppendLine()
            .AppendLine("| page | clients in the clinic | requests/s | CPU µs, server | CPU µs, database | both, of the smallest |").AppendLine("|---|---|---|---|---|---|");
        for (var page = 0; page < sizes[0].Pages.Count; page++)
        {
            foreach (var size in sizes)
            {
                var figures = size.Pages[page];
                var name = figures.Target.Name == "Caseload" ? $"Caseload of {size.OnCaseload}" : figures.Target.Name;
                text.AppendLine($"| {name} | {size.Clients:N0} | {figures.PerSecond.Words("N0")} | {figures.Cpu.Words("N0")} | {figures.DatabaseCpu.Words("N0")} | {Both(figures) / Both(sizes[0].Pages[page]):N2} |");
            }
        }

        text.AppendLine();
    }

    private static double Both(Figures figures) => figures.Cpu.Median + figures.DatabaseCpu.Median;
}
