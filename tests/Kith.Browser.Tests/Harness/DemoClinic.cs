namespace Kith.Browser.Tests.Harness;

/// <summary>The demo clinic as anybody starts it. One for each test class.</summary>
public sealed class DemoClinic() : RunningClinic("demo", "--no-browser")
{
    public const string Password = "kith-demo-2026";
}
