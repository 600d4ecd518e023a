using Kith.Clinical.Access;
using Kith.Clinical.Safety;
using Kith.Web.Mail;
using Kith.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Kith.Web.Safety;

/// <summary>The mail to whoever is asked about an alert. It says that something waits and where, nothing of what; it is saved with the step.</summary>
internal static class AlertMails
{
    public const string Words = "Something in Kith waits for you now";

    private const int MostAdministrators = 100;

    public static async Task<IReadOnlyList<OutgoingMail>> OfAsync(KithDb db, IReadOnlyList<AlertStep> steps, MailPlace place, CancellationToken stop)
    {
        var (clinic, ids) = (db.ClinicId, steps.Select(s => s.UserId).OfType<Guid>().ToList());
        var all = steps.Any(s => s.Asked is Asked.Administrators);
        var people = await db.Users.AsNoTracking()
            .Where(u => u.ClinicId == clinic && u.Email != null && (ids.Contains(u.Id) || (all && u.Role == Role.Administrator)))
            .OrderBy(u => u.Id).Take(MostAdministrators).Select(u => new { u.Id, u.Email, u.Role }).ToListAsync(stop);
        return
        [
            .. from step in steps
               from person in people
               where step.Asked is Asked.Administrators ? person.Role is Role.Administrator : person.Id == step.UserId
               select new OutgoingMail
               {
                   Id = Guid.CreateVersion7(), Key = $"alert-{step.AlertId}-{step.Number}-{person.Id}", To = person.Email!, Subject = Words, MadeAt = step.At,
                   Text = $"{Words}.\n\n{place.Page(step.Asked is Asked.Administrators ? "/safety/watching" : "/safety/on-call")}\n",
               },
        ];
    }
}
