namespace Kith.Web.Access.SignIn;

/// <summary>The sign-ins of the demo clinic, shown on the sign-in page while the program runs as a demo; empty otherwise.</summary>
public sealed class DemoSignIns
{
    public const string Password = "kith-demo-2026";

    public sealed record One(string Who, string Email);

    public IReadOnlyList<One> All { get; init; } = [];
}
