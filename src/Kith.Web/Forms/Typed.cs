using System.Globalization;
using Kith.Clinical;
using Kith.Web.Storage;

namespace Kith.Web.Forms;

/// <summary>
/// Reads what somebody typed. Nothing is cut or mended in silence: the first thing that cannot be taken becomes the
/// <see cref="Refusal"/>, and the page shows every field again as it was typed.
/// </summary>
public sealed class Typed
{
    public Refusal? Refusal { get; private set; }

    /// <summary>One line of at most <see cref="Lengths.Line"/> characters.</summary>
    public string Line(string? typed, string field, string label, bool required = false) => Text(typed, field, label, required, Lengths.Line);

    /// <summary>A text of at most <see cref="Lengths.Text"/> characters.</summary>
    public string Text(string? typed, string field, string label, bool required = false) => Text(typed, field, label, required, Lengths.Text);

    /// <summary>A whole number between two bounds; null when nothing was typed and nothing is required.</summary>
    public int? Number(string? typed, string field, string label, int from, int to, bool required = false)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            if (required)
                Refuse(new("form.missing", $"{label} is still empty. Type a whole number from {from} to {to}.", field));
            return null;
        }

        if (int.TryParse(typed.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to)
            return number;

        Refuse(new("form.not-a-number", $"{label} needs a whole number from {from} to {to}; “{Short(typed)}” was typed.", field));
        return null;
    }

    /// <summary>One of the values of a list; null when none was chosen and none is required.</summary>
    public T? Choice<T>(string? typed, string field, string label, bool required = false) where T : struct, Enum
    {
        if (string.IsNullOrEmpty(typed))
        {
            if (required)
                Refuse(new("form.missing", $"{label}: nothing is chosen yet. Choose one.", field));
            return null;
        }

        if (Enum.TryParse<T>(typed, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(typed[0]) && typed[0] != '-')
            return value;

        Refuse(new("form.not-in-list", $"{label}: “{Short(typed)}” is not in the list. Choose one of the answers shown.", field));
        return null;
    }

    /// <summary>Several values of a list of flags; none is none.</summary>
    public T Flags<T>(IEnumerable<string>? typed, string field, string label) where T : struct, Enum
    {
        long all = 0;
        foreach (var one in typed ?? [])
        {
            if (Choice<T>(one, field, label) is { } value)
                all |= Convert.ToInt64(value, CultureInfo.InvariantCulture);
        }

        return (T)Enum.ToObject(typeof(T), all);
    }

    /// <summary>The id of something shown on the page; null when none was chosen. A hand-made one is refused by whoever looks it up.</summary>
    public Guid? Id(string? typed, string field, string label)
    {
        if (string.IsNullOrEmpty(typed))
            return null;
        if (Guid.TryParse(typed, out var id))
            return id;
        Refuse(FormRefusals.NotInList(field, label));
        return null;
    }

    /// <summary>A day, month and year typed in three fields; null when it was refused, or left empty and not required.</summary>
    public DateOnly? Date(string? day, string? month, string? year, string field, DateOnly? earliest = null, DateOnly? latest = null, bool required = true)
    {
        if (!required && string.IsNullOrWhiteSpace(day + month + year))
            return null;
        Refuse(DayMonthYear.Parse(day, month, year, field, out var date, earliest, latest));
        return date;
    }

    /// <summary>A time of the day, "16:00"; null when it was refused.</summary>
    public TimeOnly? Time(string? typed, string field, string label)
    {
        if (TimeOnly.TryParseExact(typed?.Trim().Replace('.', ':'), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        Refuse(new("form.not-a-time", $"{label} needs a time of the day, like 16:00.", field));
        return null;
    }

    /// <summary>Keeps a refusal found by a rule, unless an earlier one stands.</summary>
    public void Refuse(Refusal? refusal) => Refusal ??= refusal;

    private string Text(string? typed, string field, string label, bool required, int longest)
    {
        var text = (typed ?? "").ReplaceLineEndings("\n").Trim();
        if (required && text.Length == 0)
            Refuse(new("form.missing", $"{label} is still empty. Type it and send again.", field));
        else if (text.Length > longest)
            Refuse(new("form.too-long", string.Create(CultureInfo.CurrentCulture, $"{label} has {text.Length:N0} characters; {longest:N0} fit. Shorten it and send again; nothing was lost."), field));
        else if (Unseen(text) is { } place)
            Refuse(new("form.control-character", $"{label} holds a character that cannot be seen, {place}. Delete it there, or type the words again.", field));
        return text;
    }

    /// <summary>Where the first control character or half of a character pair stands; null when there is none.</summary>
    private static string? Unseen(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if ((char.IsControl(text[i]) && text[i] is not ('\n' or '\t')) || char.IsSurrogate(text[i]))
                return i == 0 ? "at the very beginning" : $"after “{text[Math.Max(0, i - 12)..i].Replace('\n', ' ')}”";
        }

        return null;
    }

    private static string Short(string typed)
    {
        var seen = new string([.. typed.Trim().Where(c => !char.IsControl(c) && !char.IsSurrogate(c)).Take(20)]);
        return typed.Trim().Length > 20 ? seen + "…" : seen;
    }
}
