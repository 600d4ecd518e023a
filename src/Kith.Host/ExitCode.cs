namespace Kith.Host;

/// <summary>What a script can tell from the way the program ended.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Fault = 1;
    public const int WrongOption = 2;
    public const int PortInUse = 3;
    public const int DataFolder = 4;
    public const int NoDatabase = 5;
    public const int OtherClinic = 6;
    public const int TrailBroken = 7;
    public const int Backup = 8;
    public const int Interrupted = 130;
}
