using System.Globalization;
using System.Text;
using Kith.Clinical.Access;

namespace Kith.Web.Tests.Access;

/// <summary>The table of the page about access, as the program holds it.</summary>
internal static class AccessPage
{
    public static string Table()
    {
        var doors = Enum.GetValues<Door>();
        var text = new StringBuilder("| Part of the record |");
        foreach (var door in doors)
            text.Append(CultureInfo.InvariantCulture, $" {NameOf(door)} |");
        text.Append("\n|").Insert(text.Length, "---|", doors.Length + 1).Append('\n');
        foreach (var part in Enum.GetValues<Part>())
        {
            text.Append(CultureInfo.InvariantCulture, $"| {NameOf(part)} |");
            foreach (var door in doors)
                text.Append(CultureInfo.InvariantCulture, $" {WordOf(AccessMatrix.Of(door, part))} |");
            text.Append('\n');
        }

        text.Append("\n| Door | Who | Roles | While |\n|---|---|---|---|\n");
        foreach (var door in doors)
        {
            var (who, holds, roles) = AccessMatrix.WordsOf(door);
            text.Append(CultureInfo.InvariantCulture, $"| {NameOf(door)} | {who} | {(roles.Count == 0 ? "nobody signed in" : string.Join(", ", roles.Select(r => NameOf(r))))} | {holds} |\n");
        }

        return text.ToString();
    }

    private static string WordOf(Right right) => right is Right.None ? "–" : NameOf(right);

    /// <summary>A name of the program as words: <c>FrontDesk</c> is "front desk".</summary>
    private static string NameOf(Enum value) =>
        string.Concat(value.ToString().Select((letter, i) => i > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : char.ToLowerInvariant(letter).ToString()));
}
