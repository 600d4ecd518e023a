namespace Kith.Clinical.Inventory;

/// <summary>Where there is room for somebody whose ring is known and whose place on it is not.</summary>
public static class CircleRoom
{
    /// <param name="ring">1 to 3.</param>
    /// <param name="taken">Angles of whoever stands on that ring already.</param>
    /// <returns>The middle of the widest gap, in degrees clockwise from the top.</returns>
    public static int AngleOn(int ring, IEnumerable<int> taken)
    {
        var angles = taken.Order().ToList();

        // An empty ring: rings begin at different sides, so that first names do not stand over each other.
        if (angles.Count == 0)
            return ring * 100 % 360;
        var (widest, before) = (0, 0);
        for (var i = 0; i < angles.Count; i++)
        {
            var gap = i + 1 < angles.Count ? angles[i + 1] - angles[i] : angles[0] + 360 - angles[i];
            if (gap > widest)
                (widest, before) = (gap, angles[i]);
        }

        return (before + (widest / 2)) % 360;
    }
}
