using Kith.Clinical.Clients;
using Kith.Clinical.Courses;
using Kith.Clinical.Courses.Protocols;
using Kith.Clinical.Retention;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Tests.Forms;

/// <summary>Somebody whose last course was closed so long ago that nothing asks for the record any more.</summary>
internal static class EndedRecord
{
    public const string Name = "Long Ago";

    public static readonly Guid ClientId = new("018f0000-0000-7000-8000-0000000000ce");

    public static readonly DateOnly BornOn = new(1960, 1, 1), ClosedOn = new(2005, 1, 31);

    private static readonly DateTimeOffset Then = new(2026, 3, 2, 16, 50, 0, TimeSpan.Zero);

    /// <summary>Is there, not held, and not decided about.</summary>
    public static async Task FallsDueAsync(KithDb db)
    {
        if (await db.Set<Client>().SingleOrDefaultAsync(c => c.Name == Name) is not { } client)
        {
            client = new() { Id = ClientId, TherapistId = TestClinic.OtherTherapistId, Name = Name, BornOn = BornOn };
            var course = new Course { Id = Guid.CreateVersion7(), ClientId = client.Id, TherapistId = client.TherapistId, ProtocolKey = ProtocolLibrary.All[0].Key, BeganOn = new(2004, 9, 1) };
            Assert.Null(course.Close(ClosingReason.Completed, ClosedOn, "Well.", null, client.TherapistId, ClosedOn, sessionsHeld: 12));
            db.AddRange(client, course);
            return;
        }

        // What an earlier form decided is taken back.
        var number = await db.Set<RetentionDecision>().CountAsync(d => d.ClientId == client.Id);
        db.Add(Decision(client.Id, ++number, RetentionStep.LiftHold));
        db.Add(Decision(client.Id, ++number, RetentionStep.KeepLonger, new(2020, 1, 1)));
    }

    private static RetentionDecision Decision(Guid clientId, int number, RetentionStep step, DateOnly? until = null) => new()
    {
        Id = Guid.CreateVersion7(), ClientId = clientId, Number = number, Step = step, Until = until, Because = "Anew.", DecidedById = TestClinic.OtherTherapistId, DecidedAt = Then,
    };
}
