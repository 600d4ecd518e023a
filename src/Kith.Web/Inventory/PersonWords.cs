using Kith.Clinical;
using Kith.Clinical.Inventory;
using Kith.Web.Look;

namespace Kith.Web.Inventory;

/// <summary>How the fields of the inventory and their answers are called on every page.</summary>
internal static class PersonWords
{
    public const string Alias = "Name";
    public const string Relation = "Relation";
    public const string DiedOn = "Died";
    public const string Contact = "How often they are in touch";
    public const string Ring = "Place in the circle";
    public const string Good = "What is good";
    public const string Hard = "What is hard";
    public const string ClientExpects = "What your client expects of them";
    public const string PersonExpects = "What they expect of your client";
    public const string Reciprocity = "Giving and taking";
    public const string Support = "What they give";
    public const string ChangeSince = "What has changed since the illness began";
    public const string ChangeWanted = "What your client wants to change";
    public const string LinkToOnset = "Link to the onset";
    public const string Remarks = "Your remarks";
    public const string Violence = "There is coercion or violence between them";
    public const string ViolenceWords = "What is known about coercion or violence";

    public static readonly Answer[] Rings = [new("", "Not in the circle"), new("1", "Inner ring"), new("2", "Middle ring"), new("3", "Outer ring")];

    public static readonly Answer[] Reciprocities = [.. Enum.GetValues<Reciprocity>().Select(r => new Answer(r.ToString(), Of(r)))];

    public static readonly Answer[] Supports = [.. Kinds((Support)15).Select(k => new Answer(k.ToString(), Of(k)))];

    public static string Of(Reciprocity reciprocity) => reciprocity switch
    {
        Clinical.Inventory.Reciprocity.NotSaid => "Not said",
        Clinical.Inventory.Reciprocity.EvenlyGiven => "Even",
        Clinical.Inventory.Reciprocity.ClientGivesMore => "Your client gives more",
        Clinical.Inventory.Reciprocity.PersonGivesMore => "They give more",
        Clinical.Inventory.Reciprocity.NeitherGives => "Neither gives much",
        _ => throw new ArgumentOutOfRangeException(nameof(reciprocity), reciprocity, "No such answer."),
    };

    /// <summary>"practical help, company"; empty when nothing was said.</summary>
    public static string Of(Support support) => string.Join(", ", Kinds(support).Select(kind => kind switch
    {
        Clinical.Inventory.Support.Practical => "Practical help",
        Clinical.Inventory.Support.Emotional => "Comfort",
        Clinical.Inventory.Support.Companionship => "Company",
        _ => "Advice",
    }));

    public static IEnumerable<Support> Kinds(Support support) =>
        Enum.GetValues<Support>().Where(kind => kind is not Clinical.Inventory.Support.None && support.HasFlag(kind));

    /// <summary>"died in 2019", "died on 9 January 2026"; empty while living.</summary>
    public static string Died(PartialDate? on) => on switch
    {
        null => "",
        { Precision: DatePrecision.Day } => $"died on {DateWords.Of(on)}",
        _ => $"died in {DateWords.Of(on)}",
    };

    /// <summary>What a field reads, in the order of the form; what was left empty reads empty.</summary>
    public static IEnumerable<(string Label, string Said)> Fields(PersonForm form) =>
    [
        (Alias, form.Alias ?? ""),
        (Relation, form.Relation ?? ""),
        (DiedOn, string.Join(' ', new[] { form.DiedOnDay, form.DiedOnMonth, form.DiedOnYear }.Where(part => !string.IsNullOrWhiteSpace(part)))),
        (Contact, form.ContactFrequency ?? ""),
        (Ring, Rings.FirstOrDefault(r => r.Value == (form.Ring ?? ""))?.Label ?? form.Ring!),
        (Good, form.WhatIsGood ?? ""),
        (Hard, form.WhatIsHard ?? ""),
        (ClientExpects, form.ClientExpects ?? ""),
        (PersonExpects, form.PersonExpects ?? ""),
        (Reciprocity, Reciprocities.FirstOrDefault(r => r.Value == form.Reciprocity)?.Label ?? ""),
        (Support, string.Join(", ", Supports.Where(s => form.Support?.Contains(s.Value) == true).Select(s => s.Label))),
        (ChangeSince, form.ChangeSinceEpisode ?? ""),
        (ChangeWanted, form.ChangeWanted ?? ""),
        (LinkToOnset, form.LinkToOnset ?? ""),
        (Remarks, form.Remarks ?? ""),
        (Violence, form.Violence is null ? "no" : "yes"),
        (ViolenceWords, form.ViolenceWords ?? ""),
    ];

    /// <summary>The fields in which two forms differ, with what the second says.</summary>
    public static IReadOnlyList<(string Label, string Said)> Differing(PersonForm typed, PersonForm saved) =>
        [.. Fields(typed).Zip(Fields(saved)).Where(pair => Same(pair.First.Said) != Same(pair.Second.Said)).Select(pair => pair.Second)];

    private static string Same(string said) => said.ReplaceLineEndings("\n").Trim();
}
