namespace Kith.Host;

/// <summary>Why the program cannot go on, in one sentence for the person at the console.</summary>
internal sealed class Stopped(int exitCode, string sentence) : Exception(sentence)
{
    public int ExitCode => exitCode;
}
