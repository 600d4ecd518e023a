using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Kith.Clinical.Safety;
using Kith.Web.Tests.House;

namespace Kith.Web.Tests.Forms;

/// <summary>A form of the program, where it stands and who sees it.</summary>
/// <param name="Who">The therapist, the client or the administrator.</param>
/// <param name="Path">Address of its page.</param>
/// <param name="Name">Its name.</param>
internal sealed record FormPlace(string Who, string Path, string Name)
{
    public override string ToString() => $"{Name} at {Regex.Replace(Path, "[0-9a-f]{8}-[0-9a-f-]{27}", "…")}";
}

/// <summary>Finds every form of the program by opening every page, and fills each in as a sensible person would.</summary>
internal static class FormWalk
{
    public const string Therapist = "therapist";
    public const string Client = "client";
    public const string Administrator = "administrator";

    private static readonly (string Name, string Value)[] Day =
    [
        ("Form.OutOfBed", "07:00"), ("Form.FirstContact", "08:00"), ("Form.WorkBegun", "09:00"), ("Form.Dinner", "18:30"), ("Form.ToBed", "23:00"), ("Form.Mood", "1"), ("Form.Energy", "1"),
    ];

    /// <summary>Values the rules ask for, where "the first answer", "some words" or today are none.</summary>
    private static readonly Dictionary<string, (string Name, string Value)[]> Sensible = new(StringComparer.Ordinal)
    {
        ["add-client"] = [("Form.BornYear", "1988")],
        ["add-account"] = [("Form.Email", "new@test.example")],
        ["give-sign-in"] = [("Form.Email", "given@test.example")],
        ["record-illness"] = [("Form.Icd10", "F32.1")],
        ["not-held"] =
        [
            ("Form.What", "CancelledByClient"), ("Form.ToldDay", "7"), ("Form.ToldMonth", "3"), ("Form.ToldYear", "2026"), ("Form.ToldAt", "10:00"),
            ("Form.Instead", "true"), ("Form.StartsAtDay", "16"), ("Form.StartsAtMonth", "6"), ("Form.StartsAtYear", "2026"), ("Form.At", "10:00"),
        ],
        ["begin-course"] = [("Form.Sessions", "16"), ("Form.Spacing", "7"), ("Form.Minutes", "50"), ("Form.EndsMonth", "12")],
        ["agree-contract"] =
        [
            ("Form.Kind", "Maintenance"), ("Form.Sessions", "6"), ("Form.Spacing", "28"), ("Form.Minutes", "50"), ("Form.At", "16:00"),
            ("Form.StartsDay", "13"), ("Form.StartsMonth", "7"), ("Form.StartsYear", "2026"), ("Form.EndsDay", "31"), ("Form.EndsMonth", "12"), ("Form.EndsYear", "2026"),
        ],
        ["ask-question"] = [("Form.About", "")],
        ["name-officer"] = [("Form.Officer", TestClinic.OtherTherapistId.ToString())],
        ["set-limits"] = [("Form.Staff", "20"), ("Form.Clients", "40"), ("Form.Hours", "10")],
        ["change-password"] = [("Form.Current", TestClinic.Password), ("Form.New", TestClinic.Password), ("Form.Again", TestClinic.Password)],
        ["sign-in-by-mail"] = [("Form.Current", TestClinic.Password)],
        ["decide-retention"] = [("Form.Record", EndedRecord.ClientId.ToString()), ("Form.Step", "GiveUp"), ("Form.UntilDay", ""), ("Form.UntilMonth", ""), ("Form.UntilYear", "")],
        ["hold-record"] = [("Form.Name", EndedRecord.Name), ("Form.BornDay", "1"), ("Form.BornMonth", "1"), ("Form.BornYear", "1960")],
        ["check-line"] = [("Form.Line", CrisisLines.Find("GB")!.Lines[0].Key)],
        ["add-line"] = [("Form.Call", "020 7946 0000"), ("Form.Text", "")],
        ["record-threat"] = [("Form.ActedAt", "08:00")],
        ["set-watch"] = [.. Enum.GetNames<DayOfWeek>().SelectMany(day => new[] { ($"Form.From[{day}]", "09:00"), ($"Form.To[{day}]", "17:00") })],
        ["plan-duty"] =
        [
            ("Form.Person", TestClinic.OtherTherapistId.ToString()), ("Form.FromDay", "9"), ("Form.FromMonth", "3"), ("Form.FromYear", "2026"), ("Form.FromAt", "18:00"),
            ("Form.ToDay", "10"), ("Form.ToMonth", "3"), ("Form.ToYear", "2026"), ("Form.ToAt", "08:00"),
        ],
        ["change-plan"] = [("Form.Measure", "ucla-3")],
        ["import-wording"] = [("Form.Pasted", Interop.MadeUp.Json("wsas")), ("Form.Language", "en")],
        ["log-day"] = Day,
        ["log-my-day"] = Day,
        ["give-supervision"] = [("Form.Supervisor", LivedCourse.SupervisorId.ToString()), ("Form.Supervisee", TestClinic.TherapistId.ToString())],
        ["give-relation"] = [("Form.Email", "mother@test.example")],
        ["open-in-emergency"] = [("Form.Name", "Olga"), ("Form.BornDay", "4"), ("Form.BornMonth", "5"), ("Form.BornYear", "1988")],
        ["close-course"] = [("Form.Reason", "Completed"), ("Form.Dropout", "")],
    };

    public static async Task<IReadOnlyDictionary<string, Visitor>> VisitorsAsync(TestClinic clinic, TestCourse course) => new Dictionary<string, Visitor>
    {
        [Therapist] = await clinic.TherapistAsync(),
        [Client] = await clinic.SignedInAsync(course.ClientEmail),
        [Administrator] = await clinic.AdministratorAsync(),
    };

    /// <summary>Every form that a page shows, each once.</summary>
    public static async Task<IReadOnlyList<FormPlace>> FindAsync(TestClinic clinic, TestCourse course, IReadOnlyDictionary<string, Visitor> visitors)
    {
        var places = new List<FormPlace>();
        foreach (var path in Paths(clinic, course))
        {
            foreach (var (who, visitor) in visitors)
            {
                var page = await visitor.OpenAsync(path);
                if (page.Path == path)
                    places.AddRange(NamesOn(page).Where(name => places.TrueForAll(p => p.Name != name || p.Path != path)).Select(name => new FormPlace(who, path, name)));
            }
        }

        return places;
    }

    /// <summary>Every page, and those of which the address alone does not tell the form.</summary>
    private static IEnumerable<string> Paths(TestClinic clinic, TestCourse course) =>
        RouteWalk.Of(clinic).Where(RouteWalk.Gets).Select(route => RouteWalk.Filled(route, course)).Distinct().Concat(
        [
            $"{course.Url}/review/end",
            $"{course.Url}/measures/phq-9/answer?instead={course.Named["RESPONSEID"]}",
            $"{course.Url}/measures/phq-9/total?instead={course.Named["RESPONSEID"]}",
            $"{course.Url}/measures/plan?change=gad-7",
            $"{course.Url}/sessions/{course.SessionIds[1]}",
            $"{course.Url}/sessions/{course.SessionIds[1]}/move",
            $"{course.Url}/sessions/{course.SessionIds[1]}/not-held",
            $"/courses/begin/{course.Named["UNPLANNED"]}",
            $"/clients/{course.Named["UNPLANNED"]}/sign-in",
            "/measures/wsas/import",
            "/my/check-in?part=1&question=1",
            "/my/check-in?part=1&check=1",
        ]);

    private static IEnumerable<string> NamesOn(Page page) =>
        page.Document.Forms.Select(f => f.QuerySelector("input[name=_handler]")?.GetAttribute("value")).OfType<string>().Distinct();

    /// <summary>The form as a page shows it.</summary>
    public static IHtmlFormElement FormOf(Page page, string name) =>
        page.Document.Forms.First(f => f.QuerySelector("input[name=_handler]")?.GetAttribute("value") == name);

    /// <summary>Fields somebody types into.</summary>
    public static IReadOnlyList<string> Typed(Page page, string name) =>
    [
        .. FormOf(page, name).Elements.Where(e => e is IHtmlTextAreaElement || e is IHtmlInputElement { Type: "text" or "email" or "search" or "tel" or "time" })
            .Select(e => e.GetAttribute("name")!).Distinct(),
    ];

    /// <summary>Fields in which any words are right.</summary>
    public static IEnumerable<string> Words(Page page, string name) =>
        Typed(page, name).Where(field => !Sensible.GetValueOrDefault(name, []).Any(s => s.Name == field) && !IsMeasured(page, name, field));

    /// <summary>Fields in which one or more answers of a list are chosen, ids apart.</summary>
    public static IEnumerable<string> Choices(Page page, string name) =>
        Listed(page, name).Where(f => !f.Values.Any(v => Guid.TryParse(v, out _)) && !f.Values.SequenceEqual(["true"])).Select(f => f.Name);

    /// <summary>Fields that carry an id: hidden, or chosen from a list.</summary>
    public static IEnumerable<string> Ids(Page page, string name) =>
        Listed(page, name).Where(f => f.Values.Any(v => Guid.TryParse(v, out _))).Select(f => f.Name)
            .Concat(FormOf(page, name).QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Where(h => h.Name!.StartsWith("Form.", StringComparison.Ordinal) && Guid.TryParse(h.Value, out _)).Select(h => h.Name!));

    private static IEnumerable<(string Name, IReadOnlyList<string> Values)> Listed(Page page, string name) => FormOf(page, name).Elements
        .SelectMany(e => e switch
        {
            IHtmlInputElement { Type: "radio" or "checkbox" } box => [(Name: box.Name!, box.Value)],
            IHtmlSelectElement list => list.Options.Select(o => (Name: list.Name!, o.Value)),
            _ => Array.Empty<(string Name, string Value)>(),
        })
        .Where(o => o.Value.Length > 0).GroupBy(o => o.Name, o => o.Value).Select(g => (g.Key, (IReadOnlyList<string>)[.. g]));

    /// <summary>Everything filled in: what is empty gets words, a day or the first answer.</summary>
    public static Dictionary<string, List<string>> Filled(Page page, string name)
    {
        var form = FormOf(page, name);
        var fields = page.Fields(name);
        foreach (var field in Typed(page, name).Where(f => fields[f] is [""]))
            fields[field] = [ValueFor(page, name, field)];
        foreach (var group in form.QuerySelectorAll("input[type=radio]").OfType<IHtmlInputElement>().GroupBy(r => r.Name!).Where(g => !fields.ContainsKey(g.Key)))
            fields[group.Key] = [group.First().Value];
        if (form.QuerySelector(".send button[type=submit][name]") is IHtmlButtonElement { Name: { } press } button)
            fields[press] = [button.Value];
        foreach (var (field, value) in Sensible.GetValueOrDefault(name, []))
            fields[field] = [value];
        return fields;
    }

    public static Task<Page> SendAsync(Page page, string name, Dictionary<string, List<string>> fields, Visitor? visitor = null, string? path = null)
    {
        var action = FormOf(page, name).GetAttribute("action");
        return (visitor ?? page.Visitor).PostAsync(
            path ?? (string.IsNullOrEmpty(action) ? page.Path : action), fields.SelectMany(f => f.Value, (f, value) => KeyValuePair.Create(f.Key, value)));
    }

    /// <summary>A day, a number, a time or an address: not any words will do.</summary>
    private static bool IsMeasured(Page page, string name, string field) =>
        FormOf(page, name).Elements.First(e => e.GetAttribute("name") == field) is IHtmlInputElement input
            && (input.Type is "email" || input.GetAttribute("inputmode") is "numeric" or "email" || input.HasAttribute("placeholder"));

    private static string ValueFor(Page page, string name, string field) =>
        field.EndsWith("Day", StringComparison.Ordinal) ? "9"
        : field.EndsWith("Month", StringComparison.Ordinal) ? "3"
        : field.EndsWith("Year", StringComparison.Ordinal) ? "2026"
        : field == "Form.At" ? "10:00"
        : IsMeasured(page, name, field) ? "1" : "Some words";
}
