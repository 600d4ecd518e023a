using Kith.Clinical.Measures;

namespace Kith.Host.Demo;

/// <summary>Answers that add up to a total the way people's answers do: the first items of both scales are the ones most often high.</summary>
internal static class ItemAnswers
{
    public static int?[] For(Measure measure, int total, int lastItem, Random chance)
    {
        var answers = new int[measure.Items];
        var free = measure.Items;
        if (measure.CriticalItems.Count > 0)
            answers[--free] = lastItem;
        for (var left = total - answers.Sum(); left > 0; left--)
        {
            int item;
            do
            {
                // The smaller of two throws: early items come up more often.
                item = Math.Min(chance.Next(free), chance.Next(free));
                if (answers[item] == measure.MaximumPerItem)
                    item = Array.FindIndex(answers, 0, free, a => a < measure.MaximumPerItem);
                if (item < 0)
                    throw new ArgumentOutOfRangeException(nameof(total), total, "More than the items can hold.");
            }
            while (answers[item] == measure.MaximumPerItem);
            answers[item]++;
        }
        return [.. answers.Select(a => (int?)a)];
    }
}
