using System.Runtime.InteropServices;

namespace Kith.Web.Look;

/// <summary>Where a day lies across a drawing: from the first of the days to the last.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ChartTime(DateOnly From, int Days, double Left, double Right)
{
    private const int Fewest = 7;

    public static ChartTime Over(IEnumerable<DateOnly> days, double left, double right)
    {
        var (first, last) = (DateOnly.MaxValue, DateOnly.MinValue);
        foreach (var day in days)
            (first, last) = (day < first ? day : first, day > last ? day : last);
        if (first > last)
            first = last = new(2000, 1, 1);
        return new(first, Math.Max(Fewest, last.DayNumber - first.DayNumber), left, right);
    }

    public DateOnly Last => From.AddDays(Days);

    public double X(DateOnly day) => Left + ((Right - Left) * (day.DayNumber - From.DayNumber) / Days);

    public bool Holds(DateOnly day) => day >= From && day <= Last;
}

/// <summary>Draws scores as a line that stops at every gap. Points stand on it while there is room for them; one between two gaps always does.</summary>
internal static class ChartCurve
{
    private const double Roomy = 14;
    private const double Crowded = 5;

    /// <summary>The line itself, with what stands on it.</summary>
    /// <param name="svg">The drawing.</param>
    /// <param name="points">In order of time.</param>
    /// <param name="x">Where a day lies.</param>
    /// <param name="y">Where a score lies.</param>
    /// <param name="radius">Of a point where there is room.</param>
    public static void Write(SvgText svg, IReadOnlyList<ScorePoint> points, Func<DateOnly, double> x, Func<double, double> y, double radius)
    {
        var drawing = false;
        svg.Raw("<path class=\"curve\" d=\"");
        foreach (var point in points)
        {
            if (point.Total is { } total)
                svg.Raw(drawing ? "L" : "M").Number(x(point.On)).Raw(" ").Number(y(total));
            drawing = point.Total is not null;
        }

        svg.Raw("\"/>");
        var last = -1;
        for (var i = 0; i < points.Count; i++)
            last = points[i].Total is null ? last : i;
        if (last < 0)
            return;
        var room = points.Count < 2 ? Roomy : (x(points[^1].On) - x(points[0].On)) / (points.Count - 1);
        for (var i = 0; i < points.Count; i++)
        {
            if (points[i].Total is not { } total)
                continue;
            var alone = (i == 0 || points[i - 1].Total is null) && (i == points.Count - 1 || points[i + 1].Total is null);
            if (points[i].How is not null && room >= Crowded)
                svg.Circle("point typed", x(points[i].On), y(total), room < Roomy ? 2.2 : radius);
            else if (i == last)
                svg.Circle("point last", x(points[i].On), y(total), radius);
            else if (room >= Crowded || alone || i == 0)
                svg.Circle(room < Roomy ? "point small" : "point", x(points[i].On), y(total), room < Roomy ? 2.2 : radius);
        }
    }
}
