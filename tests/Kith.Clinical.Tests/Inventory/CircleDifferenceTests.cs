using CsCheck;
using Kith.Clinical.Inventory;

namespace Kith.Clinical.Tests.Inventory;

public class CircleDifferenceTests
{
    private static CirclePlace Place(int person, string alias, int ring, int angle = 0) =>
        new() { PersonId = Given.Id(person), Alias = alias, Ring = ring, Angle = angle };

    private static CircleSnapshot Circle(params IEnumerable<CirclePlace> places) => new() { Places = [.. places] };

    [Fact]
    public void It_says_in_words_who_moved_who_came_and_who_went()
    {
        var start = Circle(Place(1, "Daniel", 1), Place(2, "Ruth", 3), Place(3, "Mum", 1), Place(4, "Tom", 2));
        var end = Circle(Place(5, "Asha", 2), Place(3, "Mum", 1, 200), Place(2, "Ruth", 2), Place(1, "Daniel", 3));
        var difference = CircleDifference.Between(start, end);
        Assert.Equal(
            "Daniel moved from the inner to the outer ring; Ruth came closer, from the outer to the middle ring; Asha is new, in the middle ring; Tom is no longer in the circle.",
            difference.Sentence);
        Assert.Equal("Mum stayed in the inner ring", difference.Moves[^1].Words);
    }

    [Fact]
    public void A_new_place_on_the_same_ring_is_no_move() =>
        Assert.Equal("Nobody moved.", CircleDifference.Between(Circle(Place(1, "Ruth", 2, 10)), Circle(Place(1, "Ruth", 2, 300))).Sentence);

    [Fact]
    public void Somebody_renamed_is_the_same_person_under_the_later_name()
    {
        var move = Assert.Single(CircleDifference.Between(Circle(Place(1, "D", 1)), Circle(Place(1, "Daniel", 2))).Moves);
        Assert.Equal(("Daniel", CircleMoveKind.Further, 1, 2), (move.Alias, move.Kind, move.FromRing!.Value, move.ToRing!.Value));
    }

    [Fact]
    public void Two_of_the_same_name_are_two_people() =>
        Assert.Equal(2, CircleDifference.Between(Circle(Place(1, "Anna", 1)), Circle(Place(2, "Anna", 1))).Moves.Count);

    private static readonly Gen<CircleSnapshot> Any =
        Gen.Select(Gen.Int[1, 8], Gen.Int[1, 3]).List[0, 8].Select(places =>
            Circle(places.DistinctBy(p => p.Item1).Select(p => Place(p.Item1, $"P{p.Item1}", p.Item2))));

    [Fact]
    public void Everybody_of_either_circle_is_told_of_once_in_an_order_that_does_not_depend_on_the_rows() =>
        Gen.Select(Any, Any).Sample((a, b) =>
        {
            var forwards = CircleDifference.Between(a, b).Moves;
            var shuffled = CircleDifference.Between(Circle(a.Places.AsEnumerable().Reverse()), Circle(b.Places.AsEnumerable().Reverse())).Moves;
            var people = a.Places.Concat(b.Places).Select(p => p.PersonId).Distinct().Count();
            return forwards.SequenceEqual(shuffled) && forwards.Count == people;
        });

    [Fact]
    public void Read_backwards_closer_is_further_and_came_is_went() =>
        Gen.Select(Any, Any).Sample((a, b) =>
        {
            int Count(CircleSnapshot x, CircleSnapshot y, CircleMoveKind kind) => CircleDifference.Between(x, y).Moves.Count(m => m.Kind == kind);
            return Count(a, b, CircleMoveKind.Closer) == Count(b, a, CircleMoveKind.Further)
                && Count(a, b, CircleMoveKind.Came) == Count(b, a, CircleMoveKind.Went);
        });
}
