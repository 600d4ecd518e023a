using System.Globalization;
using Kith.Clinical.Courses;
using Kith.Clinical.Measures;

namespace Kith.Web.Caseload.Show;

/// <summary>What waits on a course.</summary>
public enum Waits
{
    Safety,
    Notes,
    Formulation,
}

/// <summary>What of the caseload is shown. It lives in the address, so that every filter is a link and every list can be kept.</summary>
public sealed record CaseloadFilter(Phase? Phase, Change? Change, Waits? Waits, bool Closed, string Search, int Page)
{
    /// <summary>All open courses, from the beginning.</summary>
    public static CaseloadFilter Plain { get; } = new(null, null, null, false, "", 1);

    public static CaseloadFilter Of(string? phase, string? change, string? waits, string? closed, string? search, int? page) => new(
        Read<Phase>(phase), Read<Change>(change), Read<Waits>(waits), closed is "yes", Words(search), Math.Clamp(page ?? 1, 1, 100_000));

    public bool IsPlain => this is { Phase: null, Change: null, Waits: null, Closed: false, Search.Length: 0 };

    /// <summary>The same place with another choice; the first page of it.</summary>
    public string Href(Phase? phase, Change? change, Waits? waits, bool closed, int page = 1)
    {
        var parts = new List<string>(6);
        Add(parts, "phase", phase?.ToString());
        Add(parts, "change", change?.ToString());
        Add(parts, "waits", waits?.ToString());
        Add(parts, "closed", closed ? "yes" : null);
        Add(parts, "q", Search.Length > 0 ? Search : null);
        Add(parts, "page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null);
        return parts.Count == 0 ? "/caseload" : "/caseload?" + string.Join('&', parts);
    }

    public string At(int page) => Href(Phase, Change, Waits, Closed, page);

    private static void Add(List<string> parts, string name, string? value)
    {
        if (value is not null)
            parts.Add($"{name}={Uri.EscapeDataString(name is "q" ? value : Lower(value))}");
    }

    /// <summary>"no-reliable-change" and the like; anything else is no filter.</summary>
    private static T? Read<T>(string? typed) where T : struct, Enum =>
        Enum.GetValues<T>().Where(v => Lower(v.ToString()) == typed).Select(v => (T?)v).FirstOrDefault();

    private static string Lower(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : char.ToLowerInvariant(c).ToString()));

    private static string Words(string? typed)
    {
        var seen = string.Concat((typed ?? "").Where(c => !char.IsControl(c) && !char.IsSurrogate(c))).Trim();
        return seen.Length > 60 ? seen[..60] : seen;
    }
}
