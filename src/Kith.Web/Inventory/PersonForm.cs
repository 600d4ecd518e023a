using System.Globalization;
using Kith.Clinical;
using Kith.Clinical.Inventory;
using Kith.Web.Forms;

namespace Kith.Web.Inventory;

/// <summary>Somebody of the inventory as typed into the form.</summary>
public sealed class PersonForm
{
    /// <summary>The version that was shown when the form was drawn; empty for somebody new.</summary>
    public string? Version { get; set; }

    public string? Alias { get; set; }

    public string? Relation { get; set; }

    public string? DiedOnDay { get; set; }

    public string? DiedOnMonth { get; set; }

    public string? DiedOnYear { get; set; }

    public string? ContactFrequency { get; set; }

    public string? Ring { get; set; }

    public string? WhatIsGood { get; set; }

    public string? WhatIsHard { get; set; }

    public string? ClientExpects { get; set; }

    public string? PersonExpects { get; set; }

    public string? Reciprocity { get; set; }

    public List<string>? Support { get; set; }

    public string? ChangeSinceEpisode { get; set; }

    public string? ChangeWanted { get; set; }

    public string? LinkToOnset { get; set; }

    public string? Remarks { get; set; }

    public string? Violence { get; set; }

    public string? ViolenceWords { get; set; }

    /// <summary>The form as it stands for somebody in the inventory.</summary>
    public static PersonForm Of(Person person) => new()
    {
        Version = person.Version.ToString(CultureInfo.InvariantCulture),
        Alias = person.Alias,
        Relation = person.Relation,
        DiedOnDay = person.DiedOn is { Precision: DatePrecision.Day } ? $"{person.DiedOn.Day.Day}" : "",
        DiedOnMonth = person.DiedOn is { Precision: not DatePrecision.Year } ? $"{person.DiedOn.Day.Month}" : "",
        DiedOnYear = person.DiedOn is null ? "" : $"{person.DiedOn.Day.Year}",
        ContactFrequency = person.ContactFrequency,
        Ring = $"{person.Ring}",
        WhatIsGood = person.WhatIsGood,
        WhatIsHard = person.WhatIsHard,
        ClientExpects = person.ClientExpects,
        PersonExpects = person.PersonExpects,
        Reciprocity = person.Reciprocity.ToString(),
        Support = [.. PersonWords.Kinds(person.Support).Select(k => k.ToString())],
        ChangeSinceEpisode = person.ChangeSinceEpisode,
        ChangeWanted = person.ChangeWanted,
        LinkToOnset = person.LinkToOnset,
        Remarks = person.Remarks,
        Violence = person.Violence ? "true" : null,
        ViolenceWords = person.ViolenceWords,
    };

    /// <summary>Writes what was typed onto the person; refused words stand in <paramref name="typed"/>, and then nothing may be saved.</summary>
    /// <param name="person">Whom it is about.</param>
    /// <param name="typed">Reads the fields.</param>
    /// <param name="today">Nobody died later.</param>
    /// <param name="others">Whoever else stands in the circle, so that a new place is where there is room.</param>
    internal void Write(Person person, Typed typed, DateOnly today, IEnumerable<Person> others)
    {
        person.Alias = typed.Line(Alias, nameof(Alias), PersonWords.Alias);
        if (person.Alias.Length == 0)
            typed.Refuse(InventoryRefusals.NeedsAlias);
        person.Relation = typed.Line(Relation, nameof(Relation), PersonWords.Relation);
        person.ContactFrequency = typed.Line(ContactFrequency, nameof(ContactFrequency), PersonWords.Contact);
        person.DiedOn = Died(typed, today);
        WriteRing(person, typed, others);
        person.WhatIsGood = typed.Text(WhatIsGood, nameof(WhatIsGood), PersonWords.Good);
        person.WhatIsHard = typed.Text(WhatIsHard, nameof(WhatIsHard), PersonWords.Hard);
        person.ClientExpects = typed.Text(ClientExpects, nameof(ClientExpects), PersonWords.ClientExpects);
        person.PersonExpects = typed.Text(PersonExpects, nameof(PersonExpects), PersonWords.PersonExpects);
        person.Reciprocity = typed.Choice<Reciprocity>(Reciprocity, nameof(Reciprocity), PersonWords.Reciprocity) ?? default;
        person.Support = typed.Flags<Support>(Support, nameof(Support), PersonWords.Support);
        person.ChangeSinceEpisode = typed.Text(ChangeSinceEpisode, nameof(ChangeSinceEpisode), PersonWords.ChangeSince);
        person.ChangeWanted = typed.Text(ChangeWanted, nameof(ChangeWanted), PersonWords.ChangeWanted);
        person.LinkToOnset = typed.Text(LinkToOnset, nameof(LinkToOnset), PersonWords.LinkToOnset);
        person.Remarks = typed.Text(Remarks, nameof(Remarks), PersonWords.Remarks);
        person.Violence = Violence is not null;
        person.ViolenceWords = typed.Text(ViolenceWords, nameof(ViolenceWords), PersonWords.ViolenceWords);
        if (person.Violence && person.ViolenceWords.Length == 0)
            typed.Refuse(InventoryRefusals.ViolenceNeedsWords);
    }

    private PartialDate? Died(Typed typed, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(DiedOnDay + DiedOnMonth + DiedOnYear))
            return null;
        typed.Refuse(PartialDate.Parse(DiedOnDay, DiedOnMonth, DiedOnYear, "DiedOn", out var died, today));
        return died;
    }

    private void WriteRing(Person person, Typed typed, IEnumerable<Person> others)
    {
        if (string.IsNullOrEmpty(Ring))
        {
            person.TakeOffCircle();
            return;
        }

        var ring = int.TryParse(Ring, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var angle = person.Angle ?? CircleRoom.AngleOn(Math.Clamp(ring, CircleRules.InnerRing, CircleRules.OuterRing),
            others.Where(o => o.Ring == ring && o.Angle is not null).Select(o => o.Angle!.Value));
        typed.Refuse(person.Place(ring, angle));
    }
}
