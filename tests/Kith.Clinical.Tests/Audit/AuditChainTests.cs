using System.Security.Cryptography;
using Kith.Clinical.Audit;

namespace Kith.Clinical.Tests.Audit;

public sealed class AuditChainTests
{
    private static readonly Guid Clinic = new("018f0000-0000-7000-8000-0000000000aa");
    private static readonly byte[] Key = SHA256.HashData("a key"u8);
    private static readonly DateTimeOffset Nine = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_was_sealed_and_not_touched_holds()
    {
        var (first, second) = (Entries(5), Entries(1));
        var one = AuditChain.Seal(Clinic, null, first, Key, Nine);
        var two = AuditChain.Seal(Clinic, one, second, Key, Nine.AddMinutes(1));
        Assert.Null(AuditChain.Check(one, null, Key));
        Assert.Null(AuditChain.Check(two, one, Key));
        Assert.Null(AuditChain.Check(one, [.. first.AsEnumerable().Reverse()]));
        Assert.Null(AuditChain.Check(two, second));
        Assert.Equal([1, 2], [one.Number, two.Number]);
    }

    /// <summary>Every field that says something, each changed by as little as can be.</summary>
    public static TheoryData<string> Fields => ["At", "Act", "UserId", "LinkId", "As", "What", "Changed", "CourseId", "ClientId", "RowId", "Why", "From"];

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_changed_entry_is_named_whichever_field_was_changed(string field)
    {
        var entries = Entries(4);
        var seal = AuditChain.Seal(Clinic, null, entries, Key, Nine);
        entries[2] = Changed(entries[2], field);
        Assert.Equal(entries[2].Id, AuditChain.Check(seal, entries)!.EntryId);
    }

    [Fact]
    public void An_entry_that_is_gone_is_named()
    {
        var entries = Entries(4);
        var seal = AuditChain.Seal(Clinic, null, entries, Key, Nine);
        var fault = AuditChain.Check(seal, [entries[0], entries[1], entries[3]])!;
        Assert.Equal((1, entries[2].Id), (fault.Seal, fault.EntryId!.Value));
        Assert.Contains("is gone", fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_that_was_put_in_afterwards_is_named()
    {
        var entries = Entries(4);
        var seal = AuditChain.Seal(Clinic, null, entries.Take(3), Key, Nine);
        Assert.Equal(entries[3].Id, AuditChain.Check(seal, entries)!.EntryId);
    }

    [Fact]
    public void Entries_that_changed_places_are_found()
    {
        var entries = Entries(2);
        var seal = AuditChain.Seal(Clinic, null, entries, Key, Nine);
        var swapped = With(seal, [.. seal.Leaves[48..], .. seal.Leaves[..48]], seal.Root, seal.Number);
        Assert.Contains("does not hold its own entries", AuditChain.Check(swapped, null, Key)!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_seal_that_is_gone_is_missed_by_the_one_after_it()
    {
        var one = AuditChain.Seal(Clinic, null, Entries(1), Key, Nine);
        var two = AuditChain.Seal(Clinic, one, Entries(1), Key, Nine);
        var three = AuditChain.Seal(Clinic, two, Entries(1), Key, Nine);
        Assert.Equal(2, AuditChain.Check(three, one, Key)!.Seal);
        Assert.Equal(1, AuditChain.Check(two, null, Key)!.Seal);
    }

    [Fact]
    public void A_seal_set_anew_without_the_key_does_not_hold()
    {
        var entries = Entries(2);
        var seal = AuditChain.Seal(Clinic, null, entries, SHA256.HashData("another"u8), Nine);
        Assert.Contains("not set with this key", AuditChain.Check(seal, null, Key)!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_seal_set_anew_with_the_key_is_missed_by_the_one_after_it()
    {
        var one = AuditChain.Seal(Clinic, null, Entries(2), Key, Nine);
        var two = AuditChain.Seal(Clinic, one, Entries(2), Key, Nine);
        var anew = AuditChain.Seal(Clinic, null, Entries(1), Key, Nine);
        Assert.Equal("Seal 2 does not follow the seal before it.", AuditChain.Check(two, anew, Key)!.Sentence);
    }

    [Fact]
    public void Two_entries_never_read_alike_because_words_moved_from_one_field_to_the_next()
    {
        AuditEntry With(string @as, string what) => new() { ClinicId = Clinic, Id = Clinic, At = Nine, Act = AuditAct.Read, As = @as, What = what };
        Assert.NotEqual(With("Therapist", "/today").Leaf(), With("Therapist/", "today").Leaf());
    }

    private static AuditEntry[] Entries(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new AuditEntry { ClinicId = Clinic, Id = Guid.CreateVersion7(Nine.AddSeconds(i)), At = Nine.AddSeconds(i), Act = AuditAct.Read, As = "Therapist", What = "/today" })];

    private static AuditEntry Changed(AuditEntry e, string field) => new()
    {
        ClinicId = e.ClinicId,
        Id = e.Id,
        At = field is "At" ? e.At.AddTicks(TimeSpan.TicksPerMicrosecond) : e.At,
        Act = field is "Act" ? AuditAct.Write : e.Act,
        UserId = field is "UserId" ? Guid.Empty : e.UserId,
        LinkId = field is "LinkId" ? Guid.Empty : e.LinkId,
        As = field is "As" ? "Client" : e.As,
        What = field is "What" ? "/toda" : e.What,
        Changed = field is "Changed" ? "+goals" : e.Changed,
        CourseId = field is "CourseId" ? Guid.Empty : e.CourseId,
        ClientId = field is "ClientId" ? Guid.Empty : e.ClientId,
        RowId = field is "RowId" ? Guid.Empty : e.RowId,
        Why = field is "Why" ? "asked" : e.Why,
        From = field is "From" ? "127.0.0.1" : e.From,
    };

    private static AuditSeal With(AuditSeal seal, byte[] leaves, byte[] root, int number)
    {
        var other = new AuditSeal { ClinicId = seal.ClinicId, Id = seal.Id, Number = number, SealedAt = seal.SealedAt, Count = seal.Count, Leaves = leaves, Root = root, Before = seal.Before };
        typeof(AuditSeal).GetProperty(nameof(AuditSeal.Mark))!.SetValue(other, seal.Mark);
        return other;
    }
}
