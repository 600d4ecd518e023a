using Kith.Clinical;
using Microsoft.AspNetCore.Components;

namespace Kith.Web.Look;

/// <summary>
/// What every field of a form has in common: a label, what was typed, and the sentence beside it when it was refused.
/// Values are strings, so that what somebody typed comes back as they typed it.
/// </summary>
public abstract class FormPart : ComponentBase
{
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>The property's name in the page's Form.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    [Parameter] public string? Value { get; set; }

    /// <summary>One sentence that helps to answer; stands between label and field.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>Why the form was not taken; its sentence is shown here when it concerns this field.</summary>
    [Parameter] public Refusal? Refusal { get; set; }

    /// <summary>Says "(you may leave this empty)" beside the label.</summary>
    [Parameter] public bool Optional { get; set; }

    /// <summary>The language of the label and the answers, where it may be another than the page's.</summary>
    [Parameter] public string? Lang { get; set; }

    /// <summary>Put before each id, for a page with two forms.</summary>
    [Parameter] public string Prefix { get; set; } = "f";

    /// <summary>The name sent with the form.</summary>
    protected string InputName => "Form." + Name;

    protected string Id => FieldIds.Of(Name, Prefix);

    protected bool IsRefused => Refusal is not null && Refusal.Field == Name;

    protected string FieldClass => IsRefused ? "field refused" : "field";

    protected string? Invalid => IsRefused ? "true" : null;

    protected string HintId => Id + "-hint";

    protected string WrongId => Id + "-wrong";

    /// <summary>Ids of the hint and the sentence, as far as they are there.</summary>
    protected string? DescribedBy => (Hint, IsRefused) switch
    {
        (null, false) => null,
        (null, true) => WrongId,
        (_, false) => HintId,
        _ => HintId + " " + WrongId,
    };
}

/// <summary>Where a field stands on its page, so that a refusal can lead to it.</summary>
public static class FieldIds
{
    public static string Of(string name, string prefix = "f") => prefix + "-" + name;
}

/// <summary>One thing that can be chosen.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Label">What is read.</param>
/// <param name="Hint">A short second line.</param>
/// <param name="Care">Choosing it shows the form's care box (class <c>care waits</c>) at once, without script.</param>
public sealed record Answer(string Value, string Label, string? Hint = null, bool Care = false);
