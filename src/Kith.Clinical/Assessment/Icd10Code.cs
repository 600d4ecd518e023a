namespace Kith.Clinical.Assessment;

/// <summary>The form of an ICD-10 code: a letter, two digits, and up to two more after a point. Whether it exists is not checked.</summary>
public static class Icd10Code
{
    public static bool HasForm(string code) =>
        code.Length is 3 or 5 or 6
        && char.IsAsciiLetterUpper(code[0]) && char.IsAsciiDigit(code[1]) && char.IsAsciiDigit(code[2])
        && (code.Length == 3 || (code[3] == '.' && code[4..].All(char.IsAsciiDigit)));
}
