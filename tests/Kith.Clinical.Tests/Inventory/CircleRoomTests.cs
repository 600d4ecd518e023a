using Kith.Clinical.Inventory;

namespace Kith.Clinical.Tests.Inventory;

public sealed class CircleRoomTests
{
    [Theory]
    [InlineData(new[] { 0 }, 180)]
    [InlineData(new[] { 0, 90 }, 225)]
    [InlineData(new[] { 350, 170, 260 }, 80)]
    [InlineData(new[] { 10, 10 }, 190)]
    public void Somebody_new_stands_in_the_middle_of_the_widest_gap(int[] taken, int expected) =>
        Assert.Equal(expected, CircleRoom.AngleOn(2, taken));

    [Fact]
    public void The_first_of_each_ring_stand_at_different_sides() =>
        Assert.Equal(3, new[] { 1, 2, 3 }.Select(ring => CircleRoom.AngleOn(ring, [])).Distinct().Count());
}
