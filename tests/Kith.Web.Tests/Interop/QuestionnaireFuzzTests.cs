using System.Globalization;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kith.Clinical.Measures;
using Kith.Web.Interop;
using Kith.Web.Measures.Import;
using Kith.Web.Tests.House;

namespace Kith.Web.Tests.Interop;

/// <summary>
/// Files bent out of shape by chance: each is imported whole or refused with a sentence, and none brings anything down. A few seconds in every
/// run, ten minutes in ./test.sh long. A file that once went wrong is kept in the folder Corpus and read first.
/// </summary>
public sealed class QuestionnaireFuzzTests
{
    private const int SlowestSeconds = 15;

    private static readonly string[] Keys = ["wsas", "c-ssrs", "dast-10", "ede-q", "ors", "audit", "phq-9"];

    private static readonly string[] Odd =
    [
        "null", "true", "-1", "1e400", "99999999999999999999", "0.1", "\"\"", "\"\\u0000\"", "\"phq\"", "[]", "{}", "[null]", "[[[]]]", "{\"a\":{}}",
        "\"choice\"", "\"group\"", "\"boolean\"", "\"integer\"", "\"%resource.repeat($this)\"", "\"item.item.item\"", "\"iif(true, 1, 2)\"", "{\"resourceType\":\"Patient\"}",
    ];

    public static TheoryData<string> Corpus => [.. Directory.EnumerateFiles(Folder, "*.json").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(Checkout.Root, "tests", "Kith.Web.Tests", "Interop", "Corpus");

    [Theory]
    [MemberData(nameof(Corpus))]
    public async Task A_file_that_once_went_wrong_is_taken_or_refused_now(string name)
    {
        var file = await File.ReadAllBytesAsync(Path.Combine(Folder, name));
        foreach (var measure in MeasureLibrary.All)
            Assert.Null(await WrongAsync(measure, file));
    }

    [Fact]
    public async Task Whatever_the_file_holds_it_is_taken_whole_or_refused_with_a_sentence()
    {
        var seed = Environment.TickCount;
        var chance = new Random(seed);
        var watch = Stopwatch.StartNew();
        for (var tried = 0; watch.Elapsed < Bending.Time; tried++)
        {
            var measure = MeasureLibrary.Get(Keys[chance.Next(Keys.Length)]);
            var file = Bent(MadeUp.Json(measure.Key), chance);
            if (await WrongAsync(measure, file) is not { } wrong)
                continue;
            var kept = Path.Combine(Folder, $"{measure.Key}-{seed.ToString(CultureInfo.InvariantCulture)}-{tried.ToString(CultureInfo.InvariantCulture)}.json");
            await File.WriteAllBytesAsync(kept, file);
            Assert.Fail($"{wrong}. The file is kept as {kept}.");
        }
    }

    /// <returns>Null when all is well.</returns>
    private static async Task<string?> WrongAsync(Measure measure, byte[] file)
    {
        var watch = Stopwatch.StartNew();
        WordingRead read;
        try
        {
            read = await new QuestionnaireWords().ReadAsync(measure, file);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return $"{measure.Name}: it threw {fault.GetType().Name}: {fault.Message} {fault.StackTrace}";
        }

        if (watch.Elapsed.TotalSeconds > SlowestSeconds)
            return $"{measure.Name}: it took {watch.Elapsed}";
        if (read.Words is null == read.Refusal is null)
            return $"{measure.Name}: it was neither taken nor refused, or both";
        if (read.Refusal is { } refusal)
            return string.IsNullOrWhiteSpace(refusal.Sentence) || refusal.Sentence.Length > 1000 ? $"{measure.Name}: refused with “{refusal.Sentence}”" : null;
        return IsWhole(measure, read.Words!) ? null : $"{measure.Name}: taken, but not whole";
    }

    private static bool IsWhole(Measure measure, MeasureWording words) =>
        words.Items.Count == measure.Items && words.Items.All(i => i.Trim().Length > 0)
        && Enumerable.Range(1, measure.Items).All(i => words.AnswersTo(i).Count == (measure.Questions[i - 1].IsTyped ? 0 : measure.Questions[i - 1].Choices)
            && words.AnswersTo(i).All(a => a.Trim().Length > 0))
        && words.Difficulty is null or { Answers.Count: > 1 and <= 4 };

    private static byte[] Bent(string json, Random chance)
    {
        if (chance.Next(4) == 0)
            return Bending.Torn(MadeUp.Bytes(json), chance);
        var root = JsonNode.Parse(json)!;
        for (var times = chance.Next(1, 4); times > 0; times--)
            BendOne(root, chance);
        return MadeUp.Bytes(root.ToJsonString(new JsonSerializerOptions { WriteIndented = chance.Next(2) == 0 }));
    }

    /// <summary>One place of the tree gets something else, something odd, or goes.</summary>
    private static void BendOne(JsonNode root, Random chance)
    {
        var all = Places(root).ToList();
        if (all.Count == 0)
            return;
        var (parent, key, index) = all[chance.Next(all.Count)];
        var what = chance.Next(4) switch
        {
            0 => JsonNode.Parse(Odd[chance.Next(Odd.Length)]),
            1 => Other(all, chance),
            2 when key is not null && parent is JsonObject named => Renamed(named, key, all, chance),
            _ => null,
        };
        if (parent is JsonObject properties && key is not null)
        {
            if (what is null && chance.Next(2) == 0)
                properties.Remove(key);
            else
                properties[key] = what;
        }
        else if (parent is JsonArray list)
        {
            if (what is null && chance.Next(2) == 0)
                list.RemoveAt(index);
            else
                list[index] = what;
        }
    }

    private static JsonNode? Renamed(JsonObject named, string key, List<(JsonNode Parent, string? Key, int Index)> all, Random chance)
    {
        var other = all[chance.Next(all.Count)].Key ?? "item";
        var value = named[key]?.DeepClone();
        if (other != key)
            named[other] = value;
        return value?.DeepClone();
    }

    private static JsonNode? Other(List<(JsonNode Parent, string? Key, int Index)> all, Random chance)
    {
        var (parent, key, index) = all[chance.Next(all.Count)];
        return (key is null ? ((JsonArray)parent)[index] : parent[key])?.DeepClone();
    }

    private static IEnumerable<(JsonNode Parent, string? Key, int Index)> Places(JsonNode? node) => node switch
    {
        JsonObject named => named.ToList().SelectMany(p => Places(p.Value).Prepend((named, p.Key, 0))),
        JsonArray list => list.ToList().SelectMany((v, i) => Places(v).Prepend((list, null, i))),
        _ => [],
    };
}
