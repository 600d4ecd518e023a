using System.Net;
using Kith.Clinical;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Forms;

/// <summary>Every form of the program, filled in sensibly: taken once, however often it is sent, with every letter as it was typed.</summary>
public sealed class EveryFormTakenTests
{
    /// <summary>Forms whose words are kept outside the clinical tables, or only printed.</summary>
    private static readonly string[] KeptElsewhere = ["add-account", "give-relation", "paper"];

    public static TheoryData<Database> Databases => TestPostgres.Databases;

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Emoji_and_right_to_left_words_are_kept_to_the_letter_and_a_second_sending_writes_nothing(Database database) =>
        await EveryFormAnewAsync(database, async (walk, place, page) =>
        {
            var fields = FormWalk.Filled(page, place.Name);
            var words = FormWalk.Words(page, place.Name).ToDictionary(f => f, f => $"נורה 🌱👩‍👧 Zoë & <b>{f}</b>");
            foreach (var (field, typed) in words)
                fields[field] = [typed];
            walk.Writes.Taken();

            var first = await FormWalk.SendAsync(page, place.Name, fields);
            if (first.Status is not HttpStatusCode.OK || first.Refusal is not null)
                return $"was answered {first.Status} {first.Refusal}";
            if (walk.Writes.Taken().Count == 0 && !KeptElsewhere.Contains(place.Name))
                return "wrote nothing";

            var second = await FormWalk.SendAsync(page, place.Name, fields);
            if (second.Status is not HttpStatusCode.OK || second.Refusal is not null)
                return $"was answered a second time {second.Status} {second.Refusal}";
            if (walk.Writes.Taken() is { Count: > 0 } again)
                return $"wrote again {string.Join(", ", again)}";

            var kept = KeptElsewhere.Contains(place.Name) ? null : await AllWordsAsync(walk.Clinic);
            var lost = words.Where(w => kept?.Contains(w.Value) == false).Select(w => w.Key).ToList();
            return lost.Count == 0 ? null : $"lost {string.Join(", ", lost)}";
        });

    [Fact]
    public async Task A_form_sent_after_the_sign_in_ran_out_is_kept_to_the_letter_and_taken_afterwards() =>
        await EveryFormAnewAsync(Database.Sqlite, async (walk, place, page) =>
        {
            var fields = FormWalk.Filled(page, place.Name);
            foreach (var field in FormWalk.Words(page, place.Name))
                fields[field] = [$"Half written,\nand נורה 🌱 went on: {field}"];
            var signIn = await FormWalk.SendAsync(page, place.Name, fields, walk.Clinic.Stranger());
            var again = await signIn.SendAsync("/sign-in/enter", ("email", walk.EmailOf(place)), ("password", TestClinic.Password));
            if (!again.Words.Contains("What you wrote is still here", StringComparison.Ordinal))
                return $"was led to {again.Status} {again.Words}";

            var action = again.Document.Forms.Select(f => f.GetAttribute("action")!).First(a => a is not ("/sign-out" or "/leave"));
            var held = again.Fields(action);
            var lost = fields.Where(f => f.Key is not ("_key" or "__RequestVerificationToken"))
                .Where(f => !f.Value.SequenceEqual(held.GetValueOrDefault(f.Key, []).Select(v => v.ReplaceLineEndings("\n")))).Select(f => f.Key).ToList();
            if (lost.Count > 0)
                return $"lost {string.Join(", ", lost)}";
            walk.Writes.Taken();
            var done = await again.SendAsync(action);
            return done.Status is not HttpStatusCode.OK || done.Refusal is not null ? $"was answered {done.Status} {done.Refusal}"
                : walk.Writes.Taken().Count == 0 && !KeptElsewhere.Contains(place.Name) ? "wrote nothing" : null;
        });

    /// <summary>Asks something of each form, each time in a course of its own; what it answers, other than null, is wrong.</summary>
    private static async Task EveryFormAnewAsync(Database database, Func<Walk, FormPlace, Page, Task<string?>> ask)
    {
        await using var walk = await Walk.BeginAsync(database);
        var wrong = new List<string>();
        foreach (var found in walk.Places.Where(p => !walk.IsRightlyRefused(p)))
        {
            var place = await walk.AnewAsync(found);
            var page = await walk.OpenAsync(place);
            if (await ask(walk, place, page) is { } said)
                wrong.Add($"{place}: {said}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>Every text in every clinical table.</summary>
    private static Task<HashSet<string>> AllWordsAsync(TestClinic clinic) => clinic.InDatabaseAsync(async db =>
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in Storage.Twin.Types(db))
        {
            var rows = await ((IQueryable<OfClinic>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type).Invoke(db, [])!).AsNoTracking().ToListAsync();
            words.UnionWith(type.GetProperties().Where(p => p.PropertyType == typeof(string)).SelectMany(p => rows.Select(r => (string?)p.GetValue(r)).OfType<string>()));
        }

        return words;
    });
}
