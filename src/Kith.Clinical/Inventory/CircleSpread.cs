namespace Kith.Clinical.Inventory;

/// <summary>Moves angles on a ring apart, each as little as it needs.</summary>
internal static class CircleSpread
{
    /// <param name="angles">Degrees, ascending, 0 up to but not including 360.</param>
    /// <param name="room">Degrees wanted between neighbours; less when there is not enough for all.</param>
    /// <returns>One angle for each, in the same order, 0 up to but not including 360.</returns>
    public static double[] Apart(double[] angles, double room)
    {
        var count = angles.Length;
        if (count < 2)
            return angles;
        var apart = Math.Min(room, 360.0 / count);
        var cut = WidestGap(angles);
        var line = new double[count];
        for (var i = 0; i < count; i++)
        {
            var at = (cut + i) % count;
            line[i] = angles[at] + (at < cut ? 360 : 0);
        }
        var moved = Isotonic(line, apart);
        if (moved[^1] - moved[0] > 360 - apart + 1e-9)
            moved = Even(line);
        var result = new double[count];
        for (var i = 0; i < count; i++)
            result[(cut + i) % count] = ((moved[i] % 360) + 360) % 360;
        return result;
    }

    /// <summary>The ring is opened where there is most room: the index of the first angle after the widest gap.</summary>
    private static int WidestGap(double[] angles)
    {
        var (widest, first) = (angles[0] + 360 - angles[^1], 0);
        for (var i = 1; i < angles.Length; i++)
        {
            if (angles[i] - angles[i - 1] > widest)
                (widest, first) = (angles[i] - angles[i - 1], i);
        }
        return first;
    }

    /// <summary>Least moves that keep the order and the room: neighbours in each other's way share the way (pool adjacent violators).</summary>
    private static double[] Isotonic(double[] line, double apart)
    {
        var blocks = new List<(double Sum, int Count)>();
        for (var i = 0; i < line.Length; i++)
        {
            var block = (Sum: line[i] - (i * apart), Count: 1);
            while (blocks.Count > 0 && blocks[^1].Sum / blocks[^1].Count > block.Sum / block.Count)
            {
                block = (block.Sum + blocks[^1].Sum, block.Count + blocks[^1].Count);
                blocks.RemoveAt(blocks.Count - 1);
            }
            blocks.Add(block);
        }
        var moved = new double[line.Length];
        var at = 0;
        foreach (var (sum, count) in blocks)
        {
            for (var i = 0; i < count; i++, at++)
                moved[at] = (sum / count) + (at * apart);
        }
        return moved;
    }

    /// <summary>Where even the open ring is too short, all stand equally far apart around where they were.</summary>
    private static double[] Even(double[] line)
    {
        var step = 360.0 / line.Length;
        var start = line.Select((angle, i) => angle - (i * step)).Average();
        return [.. line.Select((_, i) => start + (i * step))];
    }
}
