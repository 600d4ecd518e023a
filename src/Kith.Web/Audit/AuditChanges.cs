using Kith.Clinical;
using Kith.Clinical.Access;
using Kith.Clinical.Audit;
using Kith.Clinical.Clients;
using Kith.Clinical.Courses;
using Kith.Clinical.Measures;
using Kith.Clinical.Privacy;
using Kith.Clinical.Retention;
using Kith.Web.Access;
using Kith.Web.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Kith.Web.Audit;

/// <summary>What a save is about to write, as the audit trail notes it: one entry for each record.</summary>
internal static class AuditChanges
{
    /// <param name="changes">The rows of the save.</param>
    /// <param name="source">Who saves.</param>
    /// <param name="clinic">Whose rows they are. Before somebody is known there is none, and what the door changes of an account is noted by the sign-in.</param>
    /// <param name="why">A code from a list; empty where the address says it all.</param>
    public static IReadOnlyList<AuditEntry> Of(IEnumerable<EntityEntry> changes, AuditSource source, Guid clinic, string why) =>
    [
        .. changes.Where(c => IsNoted(c) && ClinicOf(c.Entity) == clinic).GroupBy(c => (Course: CourseOf(c.Entity), Client: ClientOf(c.Entity))).Select(record => source.Entry(
            clinic,
            AuditAct.Write,
            why,
            record.Key.Course,
            record.Key.Client,
            record.Select(c => RowOf(c.Entity)).Distinct().ToList() is [var only] ? only : null,
            string.Join(' ', record.Select(Code).Distinct().Order(StringComparer.Ordinal)))),
    ];

    /// <summary>Not what is worked out of other rows, the form that was sent, the post and its links, the trail itself, and a stay that begins: its sign-in says so.</summary>
    private static bool IsNoted(EntityEntry change) => change.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
        && !(change is { State: EntityState.Added, Entity: Stay })
        && (change.Entity is KithUser or Clinic || change.Entity is OfClinic and not (CourseStanding or ExpectedCourse or OutgoingMail or AuditEntry or AuditSeal or SignInLink));

    private static string Code(EntityEntry change) => change.State switch { EntityState.Added => "+", EntityState.Deleted => "-", _ => "~" } + change.Metadata.GetTableName();

    private static Guid? CourseOf(object row) => row switch { Course course => course.Id, OfCourse of => of.CourseId, _ => null };

    private static Guid? ClientOf(object row) => row switch { Client client => client.Id, RetentionDecision about => about.ClientId, PrivacyQuestion question => question.ClientId, _ => null };

    private static Guid? ClinicOf(object row) => row switch { OfClinic of => of.ClinicId, KithUser user => user.ClinicId, Clinic clinic => clinic.ClinicId, _ => null };

    private static Guid? RowOf(object row) => row switch { OfClinic of => of.Id, KithUser user => user.Id, Clinic clinic => clinic.ClinicId, _ => null };
}
