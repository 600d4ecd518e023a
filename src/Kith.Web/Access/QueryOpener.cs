using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Kith.Web.Access;

/// <summary>Turns a query that was built for one context and one person into one with places for both.</summary>
/// <param name="db">Takes the place of the context; null leaves the one it was built for.</param>
/// <param name="places">What takes the place of which id.</param>
internal sealed class QueryOpener(ParameterExpression? db, IReadOnlyDictionary<Guid, Expression> places) : ExpressionVisitor
{
    protected override Expression VisitExtension(Expression node) =>
        node is EntityQueryRootExpression root && db is not null ? Expression.Call(db, nameof(DbContext.Set), [root.EntityType.ClrType]) : base.VisitExtension(node);

    /// <summary>The actor's reads inside a query are worked out now, and become part of it.</summary>
    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        node.Method.DeclaringType != typeof(Queryable) && node.Type.IsAssignableTo(typeof(IQueryable))
            && !node.Method.IsDefined(typeof(System.Runtime.CompilerServices.ExtensionAttribute))
            ? Visit(((IQueryable)Expression.Lambda<Func<object>>(node).Compile(preferInterpretation: true)()).Expression)
            : base.VisitMethodCall(node);

    /// <summary>What the query captured: an id that has a place, another query, or a mistake.</summary>
    protected override Expression VisitMember(MemberExpression node)
    {
        if (!IsCaptured(node))
            return base.VisitMember(node);
        return Value(node) switch
        {
            Guid id when places.TryGetValue(id, out var place) => place,
            IQueryable query => Visit(query.Expression),
            _ => throw new InvalidOperationException($"A prepared query captured “{node.Member.Name}”. Its value would be kept for good: make it a constant, or read it without preparing."),
        };
    }

    private static bool IsCaptured(MemberExpression node) => node.Member is FieldInfo { IsStatic: false } or PropertyInfo { GetMethod.IsStatic: false }
        && node.Expression switch
        {
            ConstantExpression => true,
            MemberExpression inner => IsCaptured(inner),
            _ => false,
        };

    private static object? Value(MemberExpression node)
    {
        var owner = node.Expression is MemberExpression inner ? Value(inner) : ((ConstantExpression)node.Expression!).Value;
        return node.Member is FieldInfo field ? field.GetValue(owner) : ((PropertyInfo)node.Member).GetValue(owner);
    }
}
