namespace Kith.Clinical.Safety;

/// <summary>How well a number is confirmed. Lists of crisis lines are known to carry dead ones.</summary>
public enum Confirmed
{
    OnTwoLists,
    OnOneList,
    FromMemory,
}

/// <summary>When a line is answered.</summary>
public enum LineHours
{
    DayAndNight,
    PartOfTheDay,
    NotKnown,
}

/// <summary>Somebody to talk to.</summary>
/// <param name="Service">Who answers.</param>
/// <param name="Call">The number as people write it; empty when it only takes texts.</param>
/// <param name="Hours">When somebody answers.</param>
/// <param name="Confirmed">How well the number is confirmed.</param>
/// <param name="Text">The number to text; empty when it takes none.</param>
/// <param name="Word">What to write in the text; empty when anything will do.</param>
public sealed record CrisisLine(
    string Service, string Call, LineHours Hours, Confirmed Confirmed, string Text = "", string Word = "")
{
    /// <summary>Tells it apart from every other; changes with the number, so that a check of the old one does not count for the new.</summary>
    public string Key => $"{Service}|{Call}|{Text}";

    /// <summary>Asks the reader to check the number: fewer than two lists agree on it.</summary>
    public bool CheckFirst => Confirmed is not Confirmed.OnTwoLists;

    /// <summary>"tel:116123"; null when it only takes texts.</summary>
    public string? CallHref => Call.Length == 0 ? null : "tel:" + CrisisCountry.Dialled(Call);

    /// <summary>"sms:85258"; null when it takes none.</summary>
    public string? TextHref => Text.Length == 0
        ? null
        : "sms:" + CrisisCountry.Dialled(Text) + (Word.Length == 0 ? "" : "?body=" + Word);
}

/// <summary>The crisis lines of a country.</summary>
/// <param name="Code">ISO 3166.</param>
/// <param name="Name">In English.</param>
/// <param name="Emergency">The number for a life in danger now.</param>
/// <param name="Lines">The one to call first stands first.</param>
public sealed record CrisisCountry(string Code, string Name, string Emergency, params IReadOnlyList<CrisisLine> Lines)
{
    public string EmergencyHref => "tel:" + Dialled(Emergency);

    internal static string Dialled(string number) => string.Concat(number.Where(c => char.IsAsciiDigit(c) || c == '+'));
}
