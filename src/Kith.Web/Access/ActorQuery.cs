using System.Collections.Concurrent;
using System.Data.Common;
using System.Linq.Expressions;
using System.Security.Claims;
using System.Text.RegularExpressions;
using Kith.Clinical.Access;
using Kith.Web.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kith.Web.Access;

/// <summary>A prepared read that can be sent to the database together with others.</summary>
public interface IActorQuery
{
    /// <summary>For whom it is worked out; null for somebody to whom it gives nothing.</summary>
    internal Role? RoleOf(Actor actor);

    internal void AddTo(DbBatch batch, Role role, Actor actor, KithDb db, Guid about);
}

/// <summary>
/// A read through the actor that is worked out once for each role and database instead of at every request. EF needs longer to
/// recognise a query with its access checks than the database to answer it, so the pages that are opened most read this way.
/// </summary>
/// <param name="build">
/// The query, as it would be written at the place: it may use the actor, the context and the one id it is given, and constants.
/// Anything else it captured would be frozen with the first request's value, so that is refused the first time it runs.
/// </param>
/// <param name="whoever">
/// True where it does not matter who asks: the query is about one course that was found to be the actor's, or that the actor has changed.
/// </param>
/// <remarks>Kept in a static field. What the actor may see stays part of the query: the actor's own methods build it.</remarks>
public sealed partial class ActorQuery<T>(Func<Actor, KithDb, Guid, IQueryable<T>> build, bool whoever = false) : IActorQuery
{
    private readonly ConcurrentDictionary<(Role, IModel), Func<KithDb, Guid, Guid, IAsyncEnumerable<T>>> ready = new();
    private readonly ConcurrentDictionary<(Role, IModel), Words> words = new();

    /// <param name="actor">Who asks.</param>
    /// <param name="db">Where.</param>
    /// <param name="about">What the query is about: a course, a client; the empty id when it is about the actor alone.</param>
    /// <param name="stop">Ends the reading.</param>
    public async Task<List<T>> ListAsync(Actor actor, KithDb db, Guid about, CancellationToken stop)
    {
        var rows = new List<T>();
        if (RoleOf(actor) is not { } role)
            return actor.Door is null or Door.Link ? rows : await build(actor, db, about).ToListAsync(stop);
        if (db.Ahead is { } ahead)
            await ahead.TurnToAsync(this, stop);
        await foreach (var row in ready.GetOrAdd((role, db.Model), Prepare, db)(db, actor.UserId, about).WithCancellation(stop))
            rows.Add(row);
        return rows;
    }

    Role? IActorQuery.RoleOf(Actor actor) => RoleOf(actor);

    void IActorQuery.AddTo(DbBatch batch, Role role, Actor actor, KithDb db, Guid about)
    {
        var (text, values) = words.GetOrAdd((role, db.Model), Spell, db);
        var command = batch.CreateBatchCommand();
        command.CommandText = text;
        foreach (var value in values)
        {
            var parameter = command.CreateParameter();
            parameter.Value = value switch { Place.Me => actor.UserId, Place.About => about, Place.Clinic => db.ClinicId, _ => value };
            command.Parameters.Add(parameter);
        }

        batch.BatchCommands.Add(command);
    }

    /// <summary>Behind the other doors time decides, and a prepared query would stand still in it: there each query is worked out when it is asked.</summary>
    private Role? RoleOf(Actor actor) => whoever ? Role.Therapist : actor.Door is Door.Caseload or Door.Self ? actor.Role : null;

    /// <summary>The command as EF writes it, with its values, or the places of those that differ from request to request.</summary>
    private Words Spell((Role Role, IModel Model) key, KithDb db)
    {
        var (me, about) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var query = Open(key.Role, db, null, Value(me), Value(about));
        using var command = db.Users.AsQueryable().Provider.CreateQuery<T>(query).CreateDbCommand();
        var given = command.Parameters.Cast<DbParameter>().ToList();
        return new(
            Named().Replace(command.CommandText, name => $"${given.FindIndex(p => p.ParameterName.TrimStart('@') == name.Groups["name"].Value) + 1}"),
            [.. given.Select(p => PlaceOf(p.Value))]);

        object? PlaceOf(object? value) => value switch
        {
            Guid id when id == me => Place.Me,
            Guid id when id == about => Place.About,
            Guid id when id == db.ClinicId => Place.Clinic,
            _ => value,
        };

        // Of one object each, so that EF names one parameter however often it is asked for.
        static Expression Value(Guid id) => Expression.Property(Expression.Constant(Tuple.Create(id)), nameof(Tuple<>.Item1));
    }

    private Func<KithDb, Guid, Guid, IAsyncEnumerable<T>> Prepare((Role Role, IModel Model) key, KithDb db)
    {
        var (given, me, about) = (Expression.Parameter(typeof(KithDb), "db"), Expression.Parameter(typeof(Guid), "me"), Expression.Parameter(typeof(Guid), "about"));
        return EF.CompileAsyncQuery(Expression.Lambda<Func<KithDb, Guid, Guid, IQueryable<T>>>(Open(key.Role, db, given, me, about), given, me, about));
    }

    /// <summary>The query with places for the two ids that differ from request to request, and for the context where it does.</summary>
    private Expression Open(Role role, KithDb db, ParameterExpression? given, Expression me, Expression about)
    {
        // Two ids that nobody has, to be found again in the query.
        var (anybody, anything) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var query = build(new(new Template(role, anybody), TimeProvider.System), db, anything);
        return new QueryOpener(given, new Dictionary<Guid, Expression> { [anybody] = me, [anything] = about }).Visit(query.Expression);
    }

    /// <summary>PostgreSQL counts what is given; names would have to be looked for in the text at each request.</summary>
    [GeneratedRegex("@(?<name>\\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();

    private sealed record Words(string Text, IReadOnlyList<object?> Values);

    private enum Place
    {
        Me,
        About,
        Clinic,
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
