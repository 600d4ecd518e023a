namespace Kith.Web.Access.SetUp;

/// <summary>Where the program keeps everything, in words for whoever sets it up.</summary>
public sealed record SetUpPlace(string Words);
