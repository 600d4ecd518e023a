using Kith.Clinical;
using Kith.Clinical.Safety;
using Kith.Web.Access;
using Kith.Web.Forms;
using Kith.Web.Safety;
using Kith.Web.Storage;
using Microsoft.Extensions.Logging;

namespace Kith.Web.Help.Lines;

/// <summary>A clinic adds a line for its own place; whoever adds it has called it.</summary>
public sealed class AddLine(KithDb db, Actor actor, CrisisDirectory directory, ILogger<AddLine> log)
{
    public static readonly Refusal Enough = new("safety.enough-lines", "Thirty lines of your own are on the page. Take one off first; nobody reads a longer list in need.");

    public static readonly Refusal NotDialled = new("safety.line-not-a-number", "This needs digits that a phone can dial, like 0800 111 0 111. Nothing was saved.", nameof(Form.Call));

    public sealed class Form
    {
        public string? Service { get; set; }

        public string? Call { get; set; }

        public string? Text { get; set; }

        public string? Hours { get; set; } = nameof(LineHours.DayAndNight);
    }

    /// <returns>Null when the line stands; otherwise why not.</returns>
    public async Task<Refusal?> RunAsync(Form form, CancellationToken stop)
    {
        var typed = new Typed();
        var service = typed.Line(form.Service, nameof(form.Service), "Who answers", required: true);
        var call = typed.Line(form.Call, nameof(form.Call), "Number to call");
        var text = typed.Line(form.Text, nameof(form.Text), "Number to text");
        var hours = typed.Choice<LineHours>(form.Hours, nameof(form.Hours), "When somebody answers", required: true);
        if (typed.Refusal is not null)
            return typed.Refusal;
        if (await directory.OfAsync(null, stop) is not { } place)
            return SafetyRefusals.LineGone;

        var line = new OwnCrisisLine
        {
            Id = Guid.CreateVersion7(),
            Country = place.Country.Code,
            Service = service,
            Call = call,
            Text = text,
            Hours = hours!.Value,
            AddedOn = place.Today,
            AddedById = actor.UserId,
        };
        if (WhyNot(line, place) is { } refusal)
            return refusal;

        db.Add(line);
        await db.SaveChangesAsync(stop);
        log.Added(line.Id, actor.UserId);
        return null;
    }

    private static Refusal? WhyNot(OwnCrisisLine line, CrisisPlace place) =>
        line.Call.Length == 0 && line.Text.Length == 0 ? SafetyRefusals.LineNeedsNumber
        : !CanBeDialled(line.Call) ? NotDialled
        : !CanBeDialled(line.Text) ? NotDialled with { Field = nameof(Form.Text) }
        : place.Lines.Any(l => l.Line.Key == line.Line.Key) ? SafetyRefusals.LineThere
        : place.Lines.Count(l => l.OwnId is not null) >= CrisisDirectory.MostOwn ? Enough
        : null;

    private static bool CanBeDialled(string number) =>
        number.Length == 0 || (number.Length <= Lengths.Key && number.Any(char.IsAsciiDigit) && number.All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '+' or '(' or ')'));
}
