using Kith.Clinical;
using Kith.Web.Forms;

namespace Kith.Web.Print;

/// <summary>What the therapist decides about a paper before it goes out. Nothing of it is kept.</summary>
public sealed class PaperChoice
{
    public string? Line { get; set; }

    public string? Names { get; set; }

    public string? Events { get; set; }

    public bool WithNames => Names is not null;

    /// <summary>What happened with others stands on the drawing.</summary>
    public bool WithEvents => Events is not null;

    /// <returns>Null when the line can be printed; otherwise why not.</returns>
    public Refusal? Read(out string line)
    {
        var typed = new Typed();
        line = typed.Text(Line, nameof(Line), "A line of your own");
        return typed.Refusal;
    }
}
