namespace Kith.Clinical.Inventory;

/// <summary>What became of somebody between two circles.</summary>
public enum CircleMoveKind
{
    Closer,
    Further,
    Came,
    Went,
    Stayed,
}

/// <summary>One person's way from the earlier circle to the later.</summary>
/// <param name="PersonId">The person of the inventory.</param>
/// <param name="Alias">The later name.</param>
/// <param name="Kind">What became of them.</param>
/// <param name="FromRing">Null when they came.</param>
/// <param name="ToRing">Null when they went.</param>
public sealed record CircleMove(Guid PersonId, string Alias, CircleMoveKind Kind, int? FromRing, int? ToRing)
{
    /// <summary>"Daniel moved from the inner to the outer ring".</summary>
    public string Words => Kind switch
    {
        CircleMoveKind.Closer => $"{Alias} came closer, from the {From} to the {To} ring",
        CircleMoveKind.Further => $"{Alias} moved from the {From} to the {To} ring",
        CircleMoveKind.Came => $"{Alias} is new, in the {To} ring",
        CircleMoveKind.Went => $"{Alias} is no longer in the circle",
        _ => $"{Alias} stayed in the {To} ring",
    };

    private string From => CircleRules.RingWords(FromRing ?? 0);

    private string To => CircleRules.RingWords(ToRing ?? 0);
}

/// <summary>Two circles laid over each other. Only rings count: a new place on the same ring is no move.</summary>
/// <param name="Moves">Further first, then closer, came, went and stayed; by name within each.</param>
public sealed record CircleDifference(IReadOnlyList<CircleMove> Moves)
{
    /// <summary>All who moved, came or went, in one sentence.</summary>
    public string Sentence
    {
        get
        {
            var moved = Moves.Where(m => m.Kind is not CircleMoveKind.Stayed).Select(m => m.Words).ToList();
            return moved.Count == 0 ? "Nobody moved." : $"{string.Join("; ", moved)}.";
        }
    }

    public static CircleDifference Between(CircleSnapshot earlier, CircleSnapshot later)
    {
        var before = earlier.Places.ToLookup(p => p.PersonId);
        var after = later.Places.ToLookup(p => p.PersonId);
        var moves = before.Select(p => p.Key).Union(after.Select(p => p.Key))
            .Select(id => Move(before[id].FirstOrDefault(), after[id].FirstOrDefault()))
            .OrderBy(m => Order(m.Kind))
            .ThenBy(m => m.Alias, StringComparer.OrdinalIgnoreCase)
            .ThenBy(m => m.PersonId);
        return new CircleDifference([.. moves]);
    }

    private static CircleMove Move(CirclePlace? before, CirclePlace? after)
    {
        var kind = before is null ? CircleMoveKind.Came
            : after is null ? CircleMoveKind.Went
            : after.Ring < before.Ring ? CircleMoveKind.Closer
            : after.Ring > before.Ring ? CircleMoveKind.Further
            : CircleMoveKind.Stayed;
        var named = after ?? before!;
        return new CircleMove(named.PersonId, named.Alias, kind, before?.Ring, after?.Ring);
    }

    private static int Order(CircleMoveKind kind) => kind switch
    {
        CircleMoveKind.Further => 0,
        CircleMoveKind.Closer => 1,
        CircleMoveKind.Came => 2,
        CircleMoveKind.Went => 3,
        _ => 4,
    };
}
