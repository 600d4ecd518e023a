namespace Kith.Web.Look;

/// <summary>How near a client feels to a goal.</summary>
/// <param name="Words">The goal in the client's words.</param>
/// <param name="Now">The last rating, 0 to 10; null before the first.</param>
/// <param name="Start">The first rating.</param>
public sealed record GoalMeter(string Words, int? Now, int? Start = null);
