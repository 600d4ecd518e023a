namespace Kith.Clinical.Inventory;

/// <summary>What is said when the inventory or the circle cannot be as asked.</summary>
public static class InventoryRefusals
{
    public static readonly Refusal NeedsAlias = new(
        "inventory.without-name", "Give them a name. The one your client uses is enough.", nameof(Person.Alias));

    public static readonly Refusal ViolenceNeedsWords = new(
        "inventory.violence-without-words", "Write what is known, so that whoever works with your client next can keep them safe.", nameof(Person.ViolenceWords));

    public static readonly Refusal NoSuchRing = new(
        "inventory.ring", "Choose the inner, the middle or the outer ring.", nameof(Person.Ring));

    public static readonly Refusal NoSuchAngle = new(
        "inventory.angle", "Choose a place on the ring from 0 to 359 degrees, clockwise from the top.", nameof(Person.Angle));

    public static readonly Refusal NobodyPlaced = new(
        "inventory.nobody-placed", "Nobody stands in the circle yet. Place at least one person, then keep a picture of it.");

    public static readonly Refusal WithdrawalNeedsReason = new(
        "inventory.withdrawal-without-reason", "Say why they no longer belong here. They stay in the record.", "Reason");

    public static Refusal Withdrawn(string alias) => new(
        "inventory.withdrawn", $"{alias} was taken off the inventory. Add them again if they belong to it.");
}
