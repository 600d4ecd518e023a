using System.Collections.Concurrent;
using System.Text.Json;
using Kith.Clinical.Measures;

namespace Kith.Web.Measures;

/// <summary>The official words of each measure, read once from the file that travels in the assembly of the rules.</summary>
public static class Wordings
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);
    private static readonly ConcurrentDictionary<string, MeasureWording> Read = new(StringComparer.Ordinal);

    public static MeasureWording Of(Measure measure) => Read.GetOrAdd(measure.Key, static key =>
    {
        var file = $"{key}.en.json";
        using var stream = typeof(Measure).Assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"{file} is not embedded.");
        return JsonSerializer.Deserialize<MeasureWording>(stream, Options)
            ?? throw new InvalidOperationException($"{file} is empty.");
    });
}
