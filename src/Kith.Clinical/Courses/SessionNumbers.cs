using System.Globalization;

namespace Kith.Clinical.Courses;

/// <summary>Says which sessions are meant.</summary>
public static class SessionNumbers
{
    /// <summary>From so many in a row they are said as a stretch: "4 to 7".</summary>
    private const int Stretch = 3;

    /// <summary>"session 8", "sessions 1, 5 and 8", "sessions 4 to 16".</summary>
    /// <param name="numbers">At least one, in order.</param>
    public static string Words(IReadOnlyList<int> numbers)
    {
        var parts = new List<string>();
        for (var i = 0; i < numbers.Count;)
        {
            var last = i;
            while (last + 1 < numbers.Count && numbers[last + 1] == numbers[last] + 1)
                last++;
            if (last - i + 1 >= Stretch)
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{numbers[i]} to {numbers[last]}"));
            else
                parts.AddRange(numbers.Skip(i).Take(last - i + 1).Select(n => n.ToString(CultureInfo.InvariantCulture)));
            i = last + 1;
        }

        var said = parts.Count == 1 ? parts[0] : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";
        return numbers.Count == 1 ? $"session {said}" : $"sessions {said}";
    }
}
