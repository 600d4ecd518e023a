using static Kith.Clinical.Safety.Confirmed;
using static Kith.Clinical.Safety.LineHours;

namespace Kith.Clinical.Safety;

/// <summary>
/// Who answers, country by country. Read against several public lists; the mark says how many of them agree. To be dialled
/// and checked by a person of the clinic's country before a clinic opens.
/// </summary>
public static class CrisisLines
{
    /// <summary>In the order of their names.</summary>
    public static IReadOnlyList<CrisisCountry> All { get; } =
    [
        new("AR", "Argentina", "911", new("Centro de Asistencia al Suicida", "135", NotKnown, OnOneList), new("Centro de Asistencia al Suicida", "0800 345 1435", NotKnown, OnOneList)),
        new("AU", "Australia", "000", new CrisisLine("Lifeline", "13 11 14", DayAndNight, OnTwoLists, Text: "0477 13 11 14")),
        new("AT", "Austria", "112", new CrisisLine("TelefonSeelsorge", "142", DayAndNight, OnTwoLists)),
        new("BE", "Belgium", "112", new("Zelfmoordlijn, in Dutch", "1813", DayAndNight, OnOneList), new("Centre de Prévention du Suicide, in French", "0800 32 123", DayAndNight, OnTwoLists)),
        new("BR", "Brazil", "192", new CrisisLine("CVV", "188", DayAndNight, OnTwoLists)),
        new("CA", "Canada", "911", new CrisisLine("Suicide Crisis Helpline", "988", DayAndNight, OnTwoLists, Text: "988")),
        new("CZ", "Czechia", "112", new CrisisLine("Linka první psychické pomoci", "116 123", DayAndNight, OnOneList)),
        new("DK", "Denmark", "112", new CrisisLine("Livslinien", "70 201 201", PartOfTheDay, OnTwoLists)),
        new("FI", "Finland", "112", new CrisisLine("Crisis Helpline", "09 2525 0111", DayAndNight, OnTwoLists)),
        new("FR", "France", "112", new CrisisLine("Numéro national de prévention du suicide", "3114", DayAndNight, OnOneList)),
        new("DE", "Germany", "112", new CrisisLine("TelefonSeelsorge", "0800 111 0 111", DayAndNight, OnTwoLists)),
        new("GR", "Greece", "112", new CrisisLine("Suicide help line", "1018", DayAndNight, OnTwoLists)),
        new("HK", "Hong Kong", "999", new CrisisLine("The Samaritan Befrienders", "2389 2222", DayAndNight, OnOneList)),
        new("HU", "Hungary", "112", new CrisisLine("Lelki elsősegély", "116 123", DayAndNight, OnOneList)),
        new("IN", "India", "112", new CrisisLine("Tele MANAS", "14416", DayAndNight, OnTwoLists)),
        new("IE", "Ireland", "112", new("Samaritans", "116 123", DayAndNight, OnOneList), new("Text about it", "", DayAndNight, OnOneList, Text: "50808")),
        new("IL", "Israel", "101", new CrisisLine("ERAN", "1201", DayAndNight, OnTwoLists)),
        new("IT", "Italy", "112", new CrisisLine("Telefono Amico", "02 2327 2327", PartOfTheDay, OnOneList)),
        new("JP", "Japan", "119", new("Inochi no Denwa", "0120-061-338", PartOfTheDay, OnTwoLists), new("TELL, in English", "0800-300-8355", PartOfTheDay, OnTwoLists)),
        new("KE", "Kenya", "999", new CrisisLine("Befrienders Kenya", "+254 722 178 177", PartOfTheDay, OnOneList)),
        new("MY", "Malaysia", "999", new CrisisLine("Talian HEAL", "15555", NotKnown, OnOneList)),
        new("MX", "Mexico", "911", new CrisisLine("Línea de la Vida", "800 911 2000", DayAndNight, OnOneList)),
        new("NL", "Netherlands", "112", new CrisisLine("113 Zelfmoordpreventie", "113", DayAndNight, OnTwoLists)),
        new("NZ", "New Zealand", "111", new CrisisLine("1737", "1737", DayAndNight, OnOneList, Text: "1737")),
        new("NO", "Norway", "112", new CrisisLine("Mental Helse", "116 123", DayAndNight, OnTwoLists)),
        new("PH", "Philippines", "911", new CrisisLine("NCMH Crisis Hotline", "1553", DayAndNight, OnOneList)),
        new("PL", "Poland", "112", new CrisisLine("Centrum Wsparcia", "800 70 2222", DayAndNight, OnOneList)),
        new("PT", "Portugal", "112", new CrisisLine("SOS Voz Amiga", "213 544 545", PartOfTheDay, OnOneList)),
        new("SG", "Singapore", "995", new CrisisLine("Samaritans of Singapore", "1767", DayAndNight, OnOneList)),
        new("ZA", "South Africa", "112", new("SADAG", "0800 567 567", DayAndNight, OnTwoLists), new("SADAG by text", "", DayAndNight, OnTwoLists, Text: "31393")),
        new("KR", "South Korea", "119", new CrisisLine("Suicide prevention line", "109", DayAndNight, FromMemory)),
        new("ES", "Spain", "112", new CrisisLine("Línea de atención a la conducta suicida", "024", DayAndNight, OnOneList)),
        new("SE", "Sweden", "112", new CrisisLine("Mind Självmordslinjen", "90101", DayAndNight, OnTwoLists)),
        new("CH", "Switzerland", "112", new CrisisLine("Die Dargebotene Hand, La Main Tendue", "143", DayAndNight, OnTwoLists)),
        new("TW", "Taiwan", "119", new CrisisLine("Suicide prevention line", "1925", DayAndNight, OnOneList)),
        new("GB", "United Kingdom", "999", new("Samaritans", "116 123", DayAndNight, OnTwoLists), new("Shout", "", DayAndNight, OnTwoLists, Text: "85258", Word: "SHOUT")),
        new("US", "United States", "911",
            new("988 Suicide & Crisis Lifeline", "988", DayAndNight, OnTwoLists),
            new("Crisis Text Line", "", DayAndNight, OnTwoLists, Text: "741741", Word: "HOME"),
            new("Veterans Crisis Line: call 988, then press 1", "988", DayAndNight, OnTwoLists),
            new("SAMHSA National Helpline: treatment and referral", "1-800-662-4357", DayAndNight, OnTwoLists)),
    ];

    /// <returns>Null when we know of no line there.</returns>
    public static CrisisCountry? Find(string? code) =>
        All.FirstOrDefault(c => c.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
}
