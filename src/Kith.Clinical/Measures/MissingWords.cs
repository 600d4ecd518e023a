using System.Globalization;

namespace Kith.Clinical.Measures;

/// <summary>Says why there is no total.</summary>
public static class MissingWords
{
    /// <summary>"There is no total, because question 4 was not answered." Null when nothing is missing.</summary>
    public static string? Of(IReadOnlyList<int> missing)
    {
        if (missing.Count == 0)
            return null;
        var numbers = missing.Select(i => i.ToString(CultureInfo.InvariantCulture)).ToList();
        return missing.Count == 1
            ? $"There is no total, because question {numbers[0]} was not answered."
            : $"There is no total, because questions {string.Join(", ", numbers[..^1])} and {numbers[^1]} were not answered.";
    }
}
