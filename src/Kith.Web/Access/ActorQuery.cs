using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Security.Claims;
using Kith.Clinical.Access;
using Kith.Web.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kith.Web.Access;

/// <summary>
/// A read through the actor that is worked out once for each role and database instead of at every request. EF needs longer to
/// recognise a query with its access checks than the database to answer it, so the pages that are opened most read this way.
/// </summary>
/// <param name="build">
/// The query, as it would be written at the place: it may use the actor, the context and the one id it is given, and constants.
/// Anything else it captured would be frozen with the first request's value, so that is refused the first time it runs.
/// </param>
/// <remarks>Kept in a static field. What the actor may see stays part of the query: the actor's own methods build it.</remarks>
public sealed class ActorQuery<T>(Func<Actor, KithDb, Guid, IQueryable<T>> build)
{
    private readonly ConcurrentDictionary<(Role, IModel), Func<KithDb, Guid, Guid, IAsyncEnumerable<T>>> ready = new();

    /// <param name="actor">Who asks.</param>
    /// <param name="db">Where.</param>
    /// <param name="about">What the query is about: a course, a client; the empty id when it is about the actor alone.</param>
    /// <param name="stop">Ends the reading.</param>
    public async Task<List<T>> ListAsync(Actor actor, KithDb db, Guid about, CancellationToken stop)
    {
        var rows = new List<T>();
        if (actor.Role is not { } role)
            return rows;
        await foreach (var row in ready.GetOrAdd((role, db.Model), Prepare, db)(db, actor.UserId, about).WithCancellation(stop))
            rows.Add(row);
        return rows;
    }

    private Func<KithDb, Guid, Guid, IAsyncEnumerable<T>> Prepare((Role Role, IModel Model) key, KithDb db)
    {
        // Two ids that nobody has, to be found again in the query and to be filled in at each request.
        var (me, about) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var query = build(new(new Template(key.Role, me)), db, about);
        var (dbGiven, meGiven, aboutGiven) = (Expression.Parameter(typeof(KithDb), "db"), Expression.Parameter(typeof(Guid), "me"), Expression.Parameter(typeof(Guid), "about"));
        var open = new QueryOpener(dbGiven, new() { [me] = meGiven, [about] = aboutGiven });
        return EF.CompileAsyncQuery(Expression.Lambda<Func<KithDb, Guid, Guid, IQueryable<T>>>(open.Visit(query.Expression), dbGiven, meGiven, aboutGiven));
    }

    /// <summary>Somebody of that role with an id of their own.</summary>
    private sealed class Template(Role role, Guid id) : IHttpContextAccessor
    {
        public HttpContext? HttpContext { get; set; } = new DefaultHttpContext
        {
            User = new(new ClaimsIdentity([new(ClaimTypes.Role, role.ToString()), new(ClaimTypes.NameIdentifier, id.ToString())], "template")),
        };
    }
}
