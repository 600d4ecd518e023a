using Kith.Clinical.Courses;
using Kith.Clinical.Measures;
using Kith.Web.Look;

namespace Kith.Web.Caseload.Show;

/// <summary>A filter as a link; the chosen one, pressed again, lets go.</summary>
public sealed record FilterLink(string Words, int Count, string Href, bool IsOn)
{
    private static readonly Change[] InOrder = [Change.Worse, Change.NoReliableChange, Change.Improved, Change.TooEarly];

    internal static IReadOnlyList<FilterLink> All(CaseloadView view) =>
    [
        new("Open courses", view.Count(null, null, null, false), view.Filter.Href(null, null, null, false), view.Filter is { Phase: null, Change: null, Waits: null, Closed: false }),
        new("Closed", view.Count(null, null, null, true), view.Filter.Href(null, null, null, true), view.Filter.Closed),
    ];

    internal static IReadOnlyList<FilterLink> Phases(CaseloadView view)
    {
        var f = view.Filter;
        return [.. Enum.GetValues<Phase>().Select(p => new FilterLink(
            PhaseWords.Of(p), view.Count(p, f.Change, f.Waits, f.Closed), f.Href(f.Phase == p ? null : p, f.Change, f.Waits, f.Closed), f.Phase == p))];
    }

    internal static IReadOnlyList<FilterLink> Changes(CaseloadView view)
    {
        var f = view.Filter;
        return [.. InOrder.Select(c => new FilterLink(
            Of(c), view.Count(f.Phase, c, f.Waits, f.Closed), f.Href(f.Phase, f.Change == c ? null : c, f.Waits, f.Closed), f.Change == c))];
    }

    internal static IReadOnlyList<FilterLink> Waiting(CaseloadView view)
    {
        var f = view.Filter;
        return [.. Enum.GetValues<Waits>().Select(w => new FilterLink(
            Of(w), view.Count(f.Phase, f.Change, w, f.Closed), f.Href(f.Phase, f.Change, f.Waits == w ? null : w, f.Closed), f.Waits == w))];
    }

    internal static string Of(Change change) => change switch
    {
        Change.Worse => "Worse",
        Change.NoReliableChange => "No reliable change",
        Change.Improved => "Improved",
        _ => "Too early to say",
    };

    private static string Of(Waits waits) => waits switch
    {
        Waits.Safety => "An answer about safety",
        Waits.Notes => "Notes to sign",
        _ => "Formulation with the client",
    };
}
