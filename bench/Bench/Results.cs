namespace Kith.Bench;

/// <summary>Everything one run found.</summary>
internal sealed record Results
{
    public required string Machine { get; init; }

    public required string LoadBefore { get; init; }

    public required string LoadAfter { get; init; }

    public required DateTimeOffset Date { get; init; }

    public required Rounds Rounds { get; init; }

    /// <summary>On the embedded database: ceiling, course page, caseload, then both pages again as a browser asks for them.</summary>
    public required IReadOnlyList<Figures> Sqlite { get; init; }

    /// <summary>The same on PostgreSQL; empty where there is none.</summary>
    public required IReadOnlyList<Figures> Postgres { get; init; }

    /// <summary>SQL commands of the pages with 20 and with 200 clients.</summary>
    public required IReadOnlyList<(string Page, int With20, int With200)> Commands { get; init; }

    public required Scoring Scoring { get; init; }

    /// <summary>Ten thousand reminders at once, on each database that was there.</summary>
    public required IReadOnlyList<(string Database, Reminders Reminders)> Reminders { get; init; }

    /// <summary>Check-ins sent beside bare inserts; null where there is no PostgreSQL.</summary>
    public required CheckIn? CheckIn { get; init; }

    public required PageWeight Weight { get; init; }

    public required StartFigures Start { get; init; }

    public required IReadOnlyList<Size> Growth { get; init; }
}
