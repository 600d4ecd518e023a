using Kith.Clinical.Access;
using Kith.Clinical.Clients;
using Kith.Clinical.Privacy;
using Kith.Web.Storage;

namespace Kith.Web.Access;

/// <summary>Questions about privacy: asked by clients, answered by the one whom the clinic named.</summary>
public sealed partial class Actor
{
    /// <summary>What a client asked about those who opened their record, for that client.</summary>
    public IQueryable<PrivacyQuestion> PrivacyQuestions(KithDb db)
    {
        var clients = Clients(db);
        return Door is Clinical.Access.Door.Self ? db.Set<PrivacyQuestion>().Where(q => clients.Any(c => c.Id == q.ClientId)) : db.Set<PrivacyQuestion>().Where(_ => false);
    }

    /// <summary>The own clinic, if whoever asks answers those questions: who is named, or every administrator while nobody is. Nobody else finds it.</summary>
    public IQueryable<Clinic> AsPrivacyOfficer(KithDb db)
    {
        var (me, clinic, standsIn) = (UserId, ClinicId, Role is Clinical.Access.Role.Administrator);
        return Role is null or Clinical.Access.Role.Client or Clinical.Access.Role.Carer
            ? db.Set<Clinic>().Where(_ => false)
            : db.Set<Clinic>().Where(c => c.ClinicId == clinic && (c.PrivacyOfficerId == me || (c.PrivacyOfficerId == null && standsIn)));
    }

    /// <summary>Those questions with who asks, for the officer.</summary>
    public IQueryable<AskedQuestion> PrivacyQuestionsToAnswer(KithDb db)
    {
        var officer = AsPrivacyOfficer(db);
        return from question in db.Set<PrivacyQuestion>()
               where officer.Any()
               join client in db.Set<Client>() on question.ClientId equals client.Id
               select new AskedQuestion { Question = question, Client = client.Name };
    }

    /// <summary>Who answers them: whoever is named, or the administrators. Everybody of the clinic may know.</summary>
    public IQueryable<KithUser> PrivacyOfficers(KithDb db)
    {
        var clinic = ClinicId;
        return db.Users.Where(u => u.ClinicId == clinic && db.Set<Clinic>().Any(c => c.ClinicId == clinic
            && (c.PrivacyOfficerId == u.Id || (c.PrivacyOfficerId == null && u.Role == Clinical.Access.Role.Administrator))));
    }
}
