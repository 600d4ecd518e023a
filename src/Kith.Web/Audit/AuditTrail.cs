using Microsoft.AspNetCore.Http;

namespace Kith.Web.Audit;

/// <summary>What this request did that the audit trail has to know.</summary>
public sealed class AuditTrail(IHttpContextAccessor http, TimeProvider time)
{
    private readonly HashSet<Guid> opened = [];

    /// <summary>Who acts.</summary>
    internal AuditSource Source => AuditSource.Of(http.HttpContext, time.GetUtcNow());

    /// <summary>Courses that were opened without being named in the address.</summary>
    internal IReadOnlyCollection<Guid> Courses => opened;

    /// <summary>Whether a save has noted it already.</summary>
    internal bool HasWritten { get; private set; }

    /// <summary>A code from a list that says why, or what exactly; empty where the address says it all.</summary>
    internal string Why { get; private set; } = "";

    /// <summary>What this request writes, or is refused, is noted with this code.</summary>
    public void Because(string code) => Why = code;

    /// <summary>A course was found whose id the address does not say.</summary>
    public void Opened(Guid? courseId)
    {
        if (courseId is { } id)
            opened.Add(id);
    }

    internal void Wrote(bool noted) => HasWritten |= noted;
}
