using System.Text;

namespace Kith.Web.Tests.CheckIn;

/// <summary>
/// Something sent to where answers are taken. What differs from run to run stands as {token}, {key}, {session}, {course} or {version}, so that it
/// can be kept and sent again.
/// </summary>
internal sealed record Sending(string Path, string Kind, byte[] Body)
{
    private const string Border = "kith-border";

    private static readonly string[] Values =
    [
        "", " ", "0", "1", "2", "3", "4", "-1", "9", "10", "99", "007", "+1", "1.0", "1e1", "0x1", "١", "NaN", "null", "true", "2147483647", "2147483648", "-2147483648",
        "99999999999999999999", "1,2", "1;2", "\0", "1\0", "\r\n", "ü", "👩‍👧", "\ud800", "%", "%00", "[]", "{}", "send", "next", "help", "send-without-score", "{session}", "{course}", "{key}", "phq-9", "<b>",
        "BesideTherapist", "Client", new('9', 400), new('x', 70_000),
    ];

    private static readonly string[] Names =
    [
        "", "Form", "Form.", "Form.Answer", "form.answer", "Form.Answer[0]", "Form.Answer.Value", "Form.Answers[1]", "Form.Answers[9]", "Form.Answers[10]", "Form.Answers[-1]", "Form.Answers[x]", "Form.Answers[]",
        "Form.Answers", "Form.Answers[99999999999]", "Form.Part", "Form.Question", "Form.Session", "Form.Press", "Form.Version", "Form.Ago", "Form.How", "_kept", "_key", "_handler", "held-target", new('n', 3000),
    ];

    private static readonly string[] Kinds =
    [
        "text/plain", "application/json", "application/x-www-form-urlencoded; charset=utf-16", "application/x-www-form-urlencoded; charset=none-such", "multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed; boundary=x",
        $"multipart/form-data; boundary={new string('b', 200)}", "nonsense", "",
    ];

    /// <summary>The ways in which answers come: by the page's script and by its form, signed in, by a link, and entered by the therapist.</summary>
    public static Sending Any(Random chance)
    {
        var (part, question, answer) = ($"{chance.Next(1, 3)}", $"{chance.Next(3) switch { 0 => 9, _ => chance.Next(1, 11) }}", $"{chance.Next(4)}");
        List<(string Name, string Value)> own = [("Form.Session", "{session}"), ("Form.Part", part), ("Form.Question", question), ("Form.Answer", answer)];
        var byLink = chance.Next(3) == 0;
        var (path, fields) = chance.Next(7) switch
        {
            0 or 1 => ("/my/check-in/answer", (List<(string Name, string Value)>)[("__RequestVerificationToken", "{token}"), .. own, ("Form.Ago", $"{chance.Next(100)}")]),
            2 or 3 => ($"/my/check-in?part={part}&question={question}", [.. Page("check-in"), .. own, ("Form.Press", chance.Any(["next", "help"]))]),
            4 => ($"/my/check-in?part={part}&check=1", [.. Page("check-in"), .. own[..2], ("Form.Version", "{version}"), ("Form.Press", chance.Any(["send", "send-without-score"]))]),
            _ => ("/courses/{course}/measures/phq-9/answer", [.. Page("answer"), .. Enumerable.Range(1, 9).Select(i => ($"Form.Answers[{i}]", $"{chance.Next(4)}")), ("Form.Difficulty", "1"), ("Form.How", "BesideTherapist")]),
        };
        if (byLink && path.StartsWith("/my/", StringComparison.Ordinal))
            path = path["/my".Length..];
        return Bent(path, fields, chance);
    }

    /// <summary>As it is kept: path, kind, then the body.</summary>
    public byte[] ToFile() => [.. Encoding.UTF8.GetBytes($"{Path}\n{Kind}\n"), .. Body];

    public static Sending FromFile(byte[] file)
    {
        var first = Array.IndexOf(file, (byte)'\n');
        var second = Array.IndexOf(file, (byte)'\n', first + 1);
        return new(Encoding.UTF8.GetString(file[..first]), Encoding.UTF8.GetString(file[(first + 1)..second]), file[(second + 1)..]);
    }

    /// <summary>With what is true in this run.</summary>
    public Sending For(IReadOnlyDictionary<string, string> values)
    {
        var (path, body) = (Path, Encoding.Latin1.GetString(Body));
        foreach (var (name, value) in values)
            (path, body) = (path.Replace(name, value, StringComparison.Ordinal), body.Replace(name, value, StringComparison.Ordinal).Replace(Uri.EscapeDataString(name), value, StringComparison.Ordinal));
        return new(path, Kind, Encoding.Latin1.GetBytes(body));
    }

    private static (string, string)[] Page(string handler) => [("_handler", handler), ("__RequestVerificationToken", "{token}"), ("_key", "{key}")];

    private static Sending Bent(string path, List<(string Name, string Value)> fields, Random chance)
    {
        for (var times = chance.Next(4); times > 0; times--)
            BendOne(fields, chance);
        var multipart = chance.Next(2) == 0;
        var body = multipart ? Multipart(fields) : Encoding.UTF8.GetBytes(string.Join('&', fields.Select(f => $"{Escaped(f.Name)}={Escaped(f.Value)}")));
        if (chance.Next(5) == 0)
            body = Bending.Torn(body, chance);
        return new(path, chance.Next(20) == 0 ? chance.Any(Kinds) : multipart ? $"multipart/form-data; boundary={Border}" : "application/x-www-form-urlencoded", body);
    }

    private static void BendOne(List<(string Name, string Value)> fields, Random chance)
    {
        // Without handler, token and key nothing is reached; they are bent as well, but not often.
        var at = chance.Next(fields.Count);
        if ((fields[at].Name.StartsWith('_') && chance.Next(8) != 0) || fields.Count < 2)
            return;
        switch (chance.Next(7))
        {
            case 0: fields.RemoveAt(at); break;
            case 1: fields.Add(fields[at]); break;
            case 2: fields.Insert(chance.Next(fields.Count), (fields[at].Name, chance.Any(Values))); break;
            case 3: fields[at] = (chance.Any(Names), fields[at].Value); break;
            case 4: fields.AddRange(Enumerable.Range(0, chance.Next(1500)).Select(i => ($"Form.Answers[{i}]", "1"))); break;
            default: fields[at] = (fields[at].Name, chance.Any(Values)); break;
        }
    }

    private static byte[] Multipart(List<(string Name, string Value)> fields) => Encoding.UTF8.GetBytes(string.Concat(fields.Select(f =>
        $"--{Border}\r\nContent-Disposition: form-data; name=\"{f.Name}\"\r\n\r\n{f.Value}\r\n")) + $"--{Border}--\r\n");

    /// <summary>Half a letter has no form in an address; it is sent as it is.</summary>
    private static string Escaped(string text) => text.Any(char.IsSurrogate) ? text : Uri.EscapeDataString(text);
}
