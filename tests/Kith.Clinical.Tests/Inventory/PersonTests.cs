using Kith.Clinical.Inventory;

namespace Kith.Clinical.Tests.Inventory;

public class PersonTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 359)]
    public void People_stand_on_three_rings_at_any_angle(int ring, int angle)
    {
        var person = Given.Person(1, "Ruth", ring, angle);
        Assert.Equal((ring, angle), (person.Ring!.Value, person.Angle!.Value));
    }

    [Theory]
    [InlineData(0, 0, "inventory.ring")]
    [InlineData(4, 0, "inventory.ring")]
    [InlineData(1, 360, "inventory.angle")]
    [InlineData(1, -1, "inventory.angle")]
    public void There_is_no_other_place(int ring, int angle, string code)
    {
        var person = Given.Person(1, "Ruth", 2, 90);
        Says.That(code, person.Place(ring, angle));
        Assert.Equal((2, 90), (person.Ring!.Value, person.Angle!.Value));
    }

    [Fact]
    public void Who_no_longer_belongs_is_off_the_circle_and_stays_in_the_record()
    {
        var person = Given.Person(1, "Ruth", 1);
        Says.That("inventory.withdrawal-without-reason", person.Withdraw("", Given.Now));
        Assert.Null(person.Withdraw("Named twice.", Given.Now));
        Assert.Equal((null, null, "Named twice."), (person.Ring, person.Angle, person.WithdrawnBecause));
        Says.That("inventory.withdrawn", person.Place(1, 0));
        Says.That("inventory.withdrawn", person.Withdraw("Again.", Given.Now));
    }

    [Fact]
    public void Somebody_has_a_name_did_not_die_tomorrow_and_violence_is_described()
    {
        var tomorrow = new PartialDate(Given.Today.AddDays(1), DatePrecision.Day);
        Says.That("inventory.without-name", Person.Check(" ", null, false, "", Given.Today));
        Says.That("date.too-late", Person.Check("Ruth", tomorrow, false, "", Given.Today));
        Says.That("inventory.violence-without-words", Person.Check("Ruth", null, true, " ", Given.Today));
        Assert.Null(Person.Check("Ruth", null, true, "Pushed her in March.", Given.Today));
    }

    [Fact]
    public void A_picture_of_the_circle_holds_who_is_placed_now()
    {
        var (ruth, tom, gone) = (Given.Person(1, "Ruth", 1, 10), Given.Person(2, "Tom"), Given.Person(3, "Max", 2));
        Assert.Null(gone.Withdraw("Named twice.", Given.Now));
        var next = 0;
        Assert.Null(CircleRules.Take(Given.Id(800), [tom, gone, ruth], Moment.Start, Given.Today, () => Given.Id(++next), out var snapshot));
        var place = Assert.Single(snapshot!.Places);
        Assert.Equal(("Ruth", 1, 10, ruth.Id, Given.Id(800)), (place.Alias, place.Ring, place.Angle, place.PersonId, place.SnapshotId));
        Assert.Equal((ruth.CourseId, ruth.ClinicId, Moment.Start), (snapshot.CourseId, snapshot.ClinicId, snapshot.Moment));
    }

    [Fact]
    public void There_is_no_picture_of_an_empty_circle()
    {
        Says.That(
            "inventory.nobody-placed",
            CircleRules.Take(Given.Id(800), [Given.Person(2, "Tom")], Moment.Start, Given.Today, () => Given.Id(1), out var snapshot));
        Assert.Null(snapshot);
    }
}
