namespace Kith.Clinical.Measures;

public sealed partial record Measure
{
    /// <summary>In the place of the points of an item that did not apply.</summary>
    internal const int NotCounted = int.MinValue;

    public int MinimumTotal => Combine(Extremes(q => q.FewestPoints)) ?? 0;

    public int MaximumTotal => Combine(Extremes(q => q.MostPoints)) ?? 0;

    /// <summary>Works out the total. One missing answer gives none; critical items are found all the same.</summary>
    /// <param name="answers">One value an item, in the order of the items; null where nothing was answered.</param>
    /// <remarks>Makes the result and nothing else when all is answered, nothing is critical and there are no subscales.</remarks>
    public Score Score(ReadOnlySpan<int?> answers)
    {
        if (answers.Length != Items)
            return Measures.Score.Refused(MeasureRefusals.WrongNumberOfAnswers(this, answers.Length));
        Span<int> points = stackalloc int[answers.Length];
        List<int>? missing = null;
        var someDoNotApply = false;
        for (var i = 0; i < answers.Length; i++)
        {
            var question = Questions[i];
            if (answers[i] is { } answer)
            {
                if (!question.Takes(answer))
                    return Measures.Score.Refused(MeasureRefusals.OutOfRange(this, i + 1));
                var applies = !question.MayNotApply || answer != Item.DoesNotApply;
                points[i] = applies ? question.Points(answer) : NotCounted;
                someDoNotApply |= !applies;
            }
            else
            {
                points[i] = NotCounted;
                if (!IsPassedOver(question, answers))
                    (missing ??= []).Add(i + 1);
            }
        }

        var total = missing is null ? Combine(points) : null;
        return new Score(total, total is { } known ? Named(known) : null, missing ?? NoItems, CriticalIn(answers), null)
        {
            Subscales = Subscales.Count == 0 ? [] : Parts(points, answers),
            Maximum = total is not null && someDoNotApply ? MaximumWithout(points) : null,
        };
    }

    /// <exception cref="ArgumentOutOfRangeException">No answers give this total.</exception>
    public Band? BandOf(int total)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(total, MinimumTotal);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(total, MaximumTotal);
        return Named(total);
    }

    /// <summary>Whether a total read from paper can be right.</summary>
    /// <param name="total">In the unit of the measure.</param>
    /// <param name="notApplying">Items, counted from 1, to which the person said that they do not apply.</param>
    /// <returns>Null when it can; otherwise why not.</returns>
    public Refusal? CheckTotal(int total, params ReadOnlySpan<int> notApplying)
    {
        if (!HasTotal)
            return MeasureRefusals.NoTotal(this);
        var (fewest, most) = (Extremes(q => q.FewestPoints), Extremes(q => q.MostPoints));
        foreach (var item in notApplying)
        {
            if (item < 1 || item > Items || !Questions[item - 1].MayNotApply)
                return MeasureRefusals.AlwaysApplies(this, item);
            fewest[item - 1] = most[item - 1] = NotCounted;
        }
        var (lowest, highest) = (Combine(fewest) ?? 0, Combine(most) ?? 0);
        return total < lowest || total > highest ? MeasureRefusals.TotalOutOfRange(this, lowest, highest) : null;
    }

    /// <summary>Lowest and highest total that answers can give of which some are known.</summary>
    /// <param name="known">One an item; null where it may be any.</param>
    public (int Lowest, int Highest) RangeOf(IReadOnlyList<int?> known)
    {
        var (fewest, most) = (Extremes(q => q.FewestPoints, known), Extremes(q => q.MostPoints, known));
        return (Combine(fewest) ?? 0, Combine(most) ?? 0);
    }

    /// <summary>Lowest and highest value of a part, in the unit of the measure, of whose answers some are known.</summary>
    public (int Lowest, int Highest) RangeOf(Subscale part, IReadOnlyList<int?> known) =>
        (InUnit(part.Combine(Extremes(q => q.FewestPoints, known)), part.Rule) ?? 0, InUnit(part.Combine(Extremes(q => q.MostPoints, known)), part.Rule) ?? 0);

    /// <summary>Whether a part read from paper can be right.</summary>
    /// <returns>Null when it can; otherwise why not.</returns>
    public Refusal? CheckPart(string key, int value)
    {
        if (Subscales.FirstOrDefault(s => s.Key == key) is not { } part)
            return MeasureRefusals.NoSuchPart(this);
        var (lowest, highest) = RangeOf(part);
        return value < lowest || value > highest ? MeasureRefusals.TotalOutOfRange(this, lowest, highest) : null;
    }

    /// <summary>Lowest and highest value of a part, in the unit of the measure.</summary>
    public (int Lowest, int Highest) RangeOf(Subscale part) =>
        (InUnit(part.Combine(Extremes(q => q.FewestPoints)), part.Rule) ?? 0, InUnit(part.Combine(Extremes(q => q.MostPoints)), part.Rule) ?? 0);

    /// <summary>Whether these answers make a case; null when nobody has said where one begins, or an answer is missing.</summary>
    /// <param name="answers">As for the score.</param>
    /// <param name="woman">For measures that differ by sex; null when not known.</param>
    public bool? IsCase(ReadOnlySpan<int?> answers, bool? woman = null)
    {
        if (Caseness is not { } cases || Score(answers).Total is not { } total)
            return null;
        foreach (var and in cases.And)
        {
            if (answers[and.Item - 1] is not { } answer || answer < and.From)
                return false;
        }
        return cases.Reaches(this, total, woman);
    }

    /// <summary>Whether two totals differ by more than chance, and which way.</summary>
    public Change ChangeBetween(int before, int after)
    {
        if (ReliableChange is not { } limit)
            return Change.NotKnown;
        var relief = Relief(before, after);
        return relief >= limit ? Change.Improved
            : relief <= -limit ? Change.Worse
            : Change.NoReliableChange;
    }

    /// <summary>Points of relief: above 0 when symptoms became fewer, whichever way the measure counts.</summary>
    public int Relief(int before, int after) =>
        Direction is Direction.HigherIsMoreSymptoms ? before - after : after - before;

    private static IReadOnlyList<int> NoItems { get; } = Array.Empty<int>();

    private static IReadOnlyList<CriticalAnswer> NothingCritical { get; } = Array.Empty<CriticalAnswer>();

    private int? Combine(ReadOnlySpan<int> points)
    {
        if (Rule is TotalRule.SumOfSubscales or TotalRule.MeanOfSubscales)
            return CombineParts(points);
        int sum = 0, counted = 0, highest = 0;
        foreach (var one in points)
        {
            if (one == NotCounted)
                continue;
            sum += one;
            counted++;
            highest = Math.Max(highest, one);
        }
        return Rule switch
        {
            TotalRule.Sum => sum * Factor,
            TotalRule.Mean => counted == 0 ? null : InUnit((double)sum / counted, Rule),
            TotalRule.Highest => highest,
            _ => null,
        };
    }

    private int? CombineParts(ReadOnlySpan<int> points)
    {
        var sum = 0.0;
        foreach (var part in Subscales)
        {
            if (part.Combine(points) is not { } value)
                return null;
            sum += value;
        }
        return InUnit(Rule is TotalRule.MeanOfSubscales ? sum / Subscales.Count : sum, Rule);
    }

    /// <summary>A mean is kept in the unit of the measure, rounded half up as on paper; a sum is in it already.</summary>
    private int? InUnit(double? value, TotalRule rule) => value is not { } number ? null
        : rule is TotalRule.Mean or TotalRule.MeanOfSubscales ? (int)Math.Round(number * PerPoint, MidpointRounding.AwayFromZero)
        : (int)number;

    private int[] Extremes(Func<Item, int> points) => [.. Questions.Select(points)];

    private int[] Extremes(Func<Item, int> points, IReadOnlyList<int?> known) => [.. Questions.Select((question, i) =>
        known[i] is not { } answer ? points(question)
        : question.MayNotApply && answer == Item.DoesNotApply ? NotCounted
        : question.Points(answer))];

    private int? MaximumWithout(ReadOnlySpan<int> points)
    {
        var most = Extremes(q => q.MostPoints);
        for (var i = 0; i < most.Length; i++)
        {
            if (points[i] == NotCounted && Questions[i].MayNotApply)
                most[i] = NotCounted;
        }
        return Combine(most);
    }

    /// <summary>Not asked, because the item it hangs on was answered with its lowest value.</summary>
    private bool IsPassedOver(Item question, ReadOnlySpan<int?> answers) =>
        question.OnlyAfter is { } other && answers[other - 1] == Questions[other - 1].From;

    private Band? Named(int total)
    {
        Band? found = null;
        for (var i = 0; i < Bands.Count && Bands[i].From <= total; i++)
            found = Bands[i];
        return found;
    }

    private IReadOnlyList<CriticalAnswer> CriticalIn(ReadOnlySpan<int?> answers)
    {
        List<CriticalAnswer>? found = null;
        for (var i = 0; i < CriticalItems.Count; i++)
        {
            if (answers[CriticalItems[i].Item - 1] is { } answer && answer >= CriticalItems[i].From)
                (found ??= []).Add(new(CriticalItems[i].Item, answer));
        }
        return found ?? NothingCritical;
    }

    private SubscaleScore[] Parts(ReadOnlySpan<int> points, ReadOnlySpan<int?> answers)
    {
        var parts = new SubscaleScore[Subscales.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            var whole = true;
            foreach (var item in Subscales[i].Items)
                whole &= answers[item - 1] is not null || IsPassedOver(Questions[item - 1], answers);
            parts[i] = new(Subscales[i], whole ? InUnit(Subscales[i].Combine(points), Subscales[i].Rule) : null);
        }
        return parts;
    }
}
