using System.Diagnostics;
using Hl7.Fhir.FhirPath;
using Hl7.FhirPath;
using Hl7.FhirPath.Expressions;
using R4 = Hl7.Fhir.Model;

namespace Kith.Web.Interop;

/// <summary>Why an expression gave nothing.</summary>
internal enum PathTrouble
{
    /// <summary>It uses what is not known here, or does not fit the form.</summary>
    NotKnown,

    /// <summary>It was stopped.</summary>
    TooLong,

    /// <summary>It is written longer or deeper than is read.</summary>
    TooDeep,
}

/// <summary>What an expression gave.</summary>
/// <param name="Number">The number; null when there was none.</param>
/// <param name="Trouble">Null when it was worked out.</param>
/// <param name="What">More about the trouble, for a person.</param>
internal sealed record PathResult(decimal? Number, PathTrouble? Trouble = null, string What = "");

/// <summary>
/// Works out an expression that somebody else wrote: bounded in length, depth, steps and time, on a thread and a stack of its own, and with
/// those functions only that cannot run away between two steps.
/// </summary>
internal static class BoundedFhirPath
{
    public const int Longest = 8_000;
    public const int Deepest = 16;

    private const int StackBytes = 256 * 1024 * 1024;

    /// <summary>Everything but patterns, which may take for ever inside one step, and what asks other places.</summary>
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "where", "select", "aggregate", "iif", "count", "exists", "empty", "not", "all", "allTrue", "anyTrue", "first", "last", "tail", "skip", "take",
        "single", "extension", "ofType", "as", "is", "hasValue", "toInteger", "toDecimal", "toString", "round", "floor", "ceiling", "truncate", "abs",
        "sum", "weight", "ordinal", "repeat", "children", "descendants", "distinct", "isDistinct", "intersect", "exclude", "startsWith", "endsWith",
        "contains", "length", "builtin.children", "builtin.item",
    };

    private static readonly Lazy<FhirPathCompiler> Compiler = new(() =>
    {
        var symbols = new SymbolTable().AddStandardFP().AddFhirExtensions();
        symbols.Add("sum", (IEnumerable<R4.PocoNode> focus) => focus.Sum(node => NumberOf(node.Poco) ?? throw new InvalidOperationException("sum of what is no number")));
        symbols.Add("weight", (IEnumerable<R4.PocoNode> focus) => ScoresOf(focus, FhirNames.ItemWeight, FhirNames.OrdinalValue));
        symbols.Add("ordinal", (IEnumerable<R4.PocoNode> focus) => ScoresOf(focus, FhirNames.OrdinalValue, FhirNames.ItemWeight));
        return new(symbols);
    });

    public static async Task<PathResult> EvaluateAsync(
        R4.Questionnaire questionnaire, R4.QuestionnaireResponse answered, IReadOnlyList<R4.Expression> variables, R4.Expression expression, TimeSpan time)
    {
        foreach (var one in variables.Append(expression))
        {
            if (one.Language is not (null or FhirNames.FhirPath))
                return new(null, PathTrouble.NotKnown, $"it is written in {one.Language}");
            if (one.Expression_ is { } text && (text.Length > Longest || DepthOf(text) > Deepest))
                return new(null, PathTrouble.TooDeep);
        }

        var done = new TaskCompletionSource<PathResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => done.SetResult(Run(questionnaire, answered, variables, expression, time)), StackBytes) { IsBackground = true, Name = "fhirpath" };
        thread.Start();
        try
        {
            return await done.Task.WaitAsync(time * 2);
        }
        catch (TimeoutException)
        {
            return new(null, PathTrouble.TooLong);
        }
    }

    private static PathResult Run(
        R4.Questionnaire questionnaire, R4.QuestionnaireResponse answered, IReadOnlyList<R4.Expression> variables, R4.Expression expression, TimeSpan time)
    {
        var guard = new Guard(time);
        try
        {
            var context = new FhirEvaluationContext { DebugTracer = guard };
            context.Environment["questionnaire"] = [R4.BaseExtensions.ToPocoNode(questionnaire)];
            var root = R4.BaseExtensions.ToPocoNode(answered);
            foreach (var variable in variables)
            {
                if (variable is { Name: { } name, Expression_: { } text })
                    context.Environment[name] = [.. Compile(text)(root, context)];
            }

            R4.PocoNode[] result = [.. Compile(expression.Expression_ ?? "{}")(root, context).Take(2)];
            return new(result is [var only] ? NumberOf(only.Poco) : null);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // A foreign expression may be wrong in any way; whatever it is, it is not a fault of this program, and it is told.
            return guard.Stopped ? new(null, PathTrouble.TooLong) : new(null, PathTrouble.NotKnown, fault.Message);
        }
    }

    private static CompiledExpression Compile(string text)
    {
        var expression = Compiler.Value.Parse(text);
        if (expression.Accept(new Names()) is { } unknown)
            throw new FormatException($"“{unknown}” is not known here");
        return Compiler.Value.Compile(expression, injectDebugTraceHooks: true);
    }

    /// <summary>How deep brackets are nested, those inside quotes too.</summary>
    private static int DepthOf(string text)
    {
        var (depth, deepest) = (0, 0);
        foreach (var c in text)
        {
            depth += c switch { '(' or '[' or '{' => 1, ')' or ']' or '}' => -1, _ => 0 };
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    private static decimal? NumberOf(R4.Base value) => value switch
    {
        R4.PrimitiveType { JsonValue: decimal number } => number,
        R4.PrimitiveType { JsonValue: int number } => number,
        R4.PrimitiveType { JsonValue: long number } => number,
        R4.Quantity number => number.Value,
        _ => null,
    };

    /// <summary>The scores that answers carry; some ask the answer, some its value.</summary>
    private static IEnumerable<R4.PocoNode> ScoresOf(IEnumerable<R4.PocoNode> answers, string first, string second)
    {
        foreach (var answer in answers)
        {
            var carries = answer.Poco is R4.QuestionnaireResponse.AnswerComponent { Value: { } value } ? value : answer.Poco as R4.Element;
            if ((FhirNames.NumberIn(carries?.Extension, first) ?? FhirNames.NumberIn(carries?.Extension, second)) is { } score)
                yield return R4.BaseExtensions.ToPocoNode(new R4.FhirDecimal(score));
        }
    }

    /// <summary>Finds the first function that is not among the known ones.</summary>
    private sealed class Names : ExpressionVisitor<string?>
    {
        public override string? VisitConstant(ConstantExpression expression) => null;

        public override string? VisitNewNodeListInit(NewNodeListInitExpression expression) => null;

        public override string? VisitVariableRef(VariableRefExpression expression) => null;

        public override string? VisitFunctionCall(FunctionCallExpression expression)
        {
            if (expression is not (BinaryExpression { Op: not "&" } or UnaryExpression) && !Known.Contains(expression.FunctionName))
                return expression.FunctionName;
            return expression.Arguments.Prepend(expression.Focus).Where(e => e is not null).Select(e => e.Accept(this)).FirstOrDefault(name => name is not null);
        }
    }

    /// <summary>Looks at the clock and at what has grown after every step, and stops what goes on for too long.</summary>
    private sealed class Guard(TimeSpan time) : IDebugTracer
    {
        private const int MostSteps = 1_000_000;
        private const int LongestText = 10_000;

        private readonly long began = Stopwatch.GetTimestamp();
        private int steps;

        /// <summary>Whether it stopped something.</summary>
        public bool Stopped { get; private set; }

        public void TraceCall(
            Expression expr, int contextId, IEnumerable<R4.PocoNode>? focus, IEnumerable<R4.PocoNode>? thisValue, R4.PocoNode? index,
            IEnumerable<R4.PocoNode> totalValue, IEnumerable<R4.PocoNode> result, IEnumerable<KeyValuePair<string, IEnumerable<R4.PocoNode>>> variables)
        {
            Stopped |= ++steps > MostSteps || Stopwatch.GetElapsedTime(began) > time
                || (expr is BinaryExpression { Op: "+" } && result.FirstOrDefault()?.Poco is R4.PrimitiveType { JsonValue: string { Length: > LongestText } });
            if (Stopped)
                throw new TimeoutException();
        }
    }
}
