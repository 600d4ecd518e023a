using System.Data.Common;
using System.Net.Sockets;
using Kith.Web.Backup;
using Microsoft.EntityFrameworkCore;

namespace Kith.Host;

/// <summary>Work with a database at the start: that it cannot be reached or used is said in one sentence.</summary>
internal static class Reaching
{
    /// <exception cref="Stopped">The database cannot be reached or used.</exception>
    public static async Task TheDatabaseAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception fault) when (fault is not BackupFault && Cause(fault) is { } cause)
        {
            throw new Stopped(ExitCode.NoDatabase, $"The database cannot be reached or used: {cause.Message.Split('\n')[0].Trim()}");
        }
    }

    /// <summary>The innermost fault of a database or a network; null when it is something else.</summary>
    private static Exception? Cause(Exception? fault)
    {
        Exception? cause = null;
        for (; fault is not null; fault = fault.InnerException)
        {
            if (fault is DbException or SocketException or DbUpdateException)
                cause = fault;
        }
        return cause;
    }
}
