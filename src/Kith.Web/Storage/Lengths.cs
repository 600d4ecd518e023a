namespace Kith.Web.Storage;

/// <summary>How long a typed text may be, in UTF-16 characters. Forms refuse longer ones in words before the database would.</summary>
public static class Lengths
{
    /// <summary>One line: a name, a relation, what something is about.</summary>
    public const int Line = 200;

    /// <summary>A text box: a note, a letter.</summary>
    public const int Text = 20_000;

    /// <summary>The key of a protocol or measure; the name of an enum's value.</summary>
    public const int Key = 40;
}
