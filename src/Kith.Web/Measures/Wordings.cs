using System.Collections.Concurrent;
using System.Text.Json;
using Kith.Clinical.Measures;
using Kith.Web.Access;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Measures;

/// <summary>Words a measure can be asked in.</summary>
/// <param name="Words">The words.</param>
/// <param name="ClinicsOwn">The row of the clinic's own words; null for those that travel with the program.</param>
public sealed record AskedIn(MeasureWording Words, Guid? ClinicsOwn = null);

/// <summary>In which words a measure is asked, or was: the clinic's own, where it brought some; else those that travel with the program.</summary>
public sealed class Wordings(KithDb db, Actor actor)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly Lazy<RhythmWording> Rhythm = new(() => FileOf<RhythmWording>(SocialRhythm.Key));
    private static readonly ConcurrentDictionary<string, MeasureWording> Shipped = new(StringComparer.Ordinal);

    private readonly Dictionary<string, AskedIn?> toAsk = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, MeasureWording?> own = [];

    /// <summary>The words to ask in from now on.</summary>
    /// <returns>Null when there are none, and then it cannot be asked.</returns>
    public async Task<AskedIn?> ToAskAsync(Measure measure, CancellationToken stop)
    {
        if (!measure.ScoreOnly)
            return new(ShippedOf(measure));
        if (toAsk.TryGetValue(measure.Key, out var known))
            return known;
        var row = await actor.Wordings(db).AsNoTracking().Where(w => w.MeasureKey == measure.Key)
            .OrderByDescending(w => w.Number).Select(w => new { w.Id, w.Words }).FirstOrDefaultAsync(stop);
        return toAsk[measure.Key] = row is null ? null : new(Read(row.Words), row.Id);
    }

    /// <summary>The words in which answers were given; numbers alone where there are none any more.</summary>
    public async Task<MeasureWording> AskedAsync(Measure measure, Guid? clinicsOwn, CancellationToken stop)
    {
        if (clinicsOwn is not { } id)
            return (await ToAskAsync(measure, stop))?.Words ?? MeasureWording.Numbered(measure);
        if (!own.TryGetValue(id, out var words))
        {
            var row = await actor.Wordings(db).AsNoTracking().Where(w => w.Id == id).Select(w => w.Words).SingleOrDefaultAsync(stop);
            words = own[id] = row is null ? null : Read(row);
        }

        return words ?? MeasureWording.Numbered(measure);
    }

    /// <summary>Measures that can be asked only because the clinic brought words.</summary>
    public async Task<IReadOnlyList<Measure>> BroughtAsync(CancellationToken stop)
    {
        var keys = await actor.Wordings(db).AsNoTracking().Select(w => w.MeasureKey).Distinct().Take(MeasureLibrary.All.Count).ToListAsync(stop);
        return [.. MeasureLibrary.All.Where(m => m.ScoreOnly && keys.Contains(m.Key))];
    }

    /// <summary>As a row keeps them.</summary>
    internal static string Written(MeasureWording words) => JsonSerializer.Serialize(words, Json);

    internal static MeasureWording Read(string written) => JsonSerializer.Deserialize<MeasureWording>(written, Json)
        ?? throw new InvalidOperationException("Words of a measure were kept empty.");

    /// <summary>The official words, read once from the file that travels in the assembly of the rules.</summary>
    internal static MeasureWording ShippedOf(Measure measure) => Shipped.GetOrAdd(measure.Key, static key => FileOf<MeasureWording>(key) with { Language = "en" });

    /// <summary>The words of the rhythm log.</summary>
    public static RhythmWording OfRhythm() => Rhythm.Value;

    private static T FileOf<T>(string key)
    {
        var file = $"{key}.en.json";
        using var stream = typeof(Measure).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{file} is not embedded.");
        return JsonSerializer.Deserialize<T>(stream, Json)
            ?? throw new InvalidOperationException($"{file} is empty.");
    }
}
