namespace Kith.Web.Look;

/// <summary>What the frame of every page says about the clinic. The host cascades it.</summary>
/// <param name="Clinic">The clinic's name.</param>
/// <param name="IsDemo">Every person is fictional; said at the top of every page.</param>
public sealed record ClinicNotice(string Clinic, bool IsDemo);
