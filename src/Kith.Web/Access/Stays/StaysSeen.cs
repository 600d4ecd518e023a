using System.Collections.Concurrent;

namespace Kith.Web.Access.Stays;

/// <summary>When this process last looked a stay up: once a minute will do, however many pages are asked for.</summary>
public sealed class StaysSeen
{
    private const int Many = 20_000;

    /// <summary>So soon a stay that was ended elsewhere ends here.</summary>
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Guid, DateTimeOffset> seen = new();

    /// <summary>A clock that was set back makes it due.</summary>
    public bool IsDue(Guid stay, DateTimeOffset now) => !seen.TryGetValue(stay, out var at) || now < at || now - at >= Often;

    public void Note(Guid stay, DateTimeOffset now)
    {
        if (seen.Count > Many)
        {
            foreach (var (id, at) in seen)
            {
                if (now - at >= Often)
                    seen.TryRemove(id, out _);
            }
        }

        seen[stay] = now;
    }
}
