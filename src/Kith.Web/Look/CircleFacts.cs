namespace Kith.Web.Look;

/// <summary>Somebody on the closeness circle.</summary>
/// <param name="Id">What a script sends back; nothing that names the person.</param>
/// <param name="Name">The name the client uses.</param>
/// <param name="Ring">1 inner, 2 middle, 3 outer.</param>
/// <param name="Angle">Degrees clockwise from the top.</param>
/// <param name="Relation">"sister"; for the table.</param>
/// <param name="Died">Drawn as a hollow circle, and said.</param>
/// <param name="EarlierRing">Where they stood before, when two circles are compared.</param>
/// <param name="EarlierAngle">Where on that ring.</param>
public sealed record CirclePerson(
    string Id, string Name, int Ring, int Angle, string Relation = "", bool Died = false, int? EarlierRing = null, int? EarlierAngle = null)
{
    public bool Moved => EarlierRing is { } ring && ring != Ring;

    public string Words => CircleWords.RingOf(Ring) + (Moved ? $", before: {CircleWords.RingOf(EarlierRing!.Value)}" : "") + (Died ? ", has died" : "");
}

/// <summary>How the rings are called.</summary>
public static class CircleWords
{
    public static string RingOf(int ring) => ring switch { 1 => "inner ring", 2 => "middle ring", 3 => "outer ring", _ => "not placed" };
}
