using Kith.Clinical.Access;
using Kith.Clinical.Clients;
using Kith.Clinical.Courses;
using Kith.Clinical.Sessions;
using Kith.Web.Storage;

namespace Kith.Web.Access;

/// <summary>Names and times: all that the front desk, and those a client shares with, need of a record.</summary>
public sealed partial class Actor
{
    /// <summary>Names and times behind the door, and nothing else of a record: for the front desk, and for those a client shares with.</summary>
    public IQueryable<TimeOfSession> Times(KithDb db)
    {
        var courses = Courses(db);
        return from session in db.Set<Session>()
               join course in Door is { } door && AccessMatrix.Of(door, Part.Times) >= Right.Read && AccessMatrix.Of(door, Part.Name) >= Right.Read
                   ? courses
                   : db.Set<Course>().Where(_ => false) on session.CourseId equals course.Id
               join client in db.Set<Client>() on course.ClientId equals client.Id
               select new TimeOfSession
               {
                   SessionId = session.Id, CourseId = course.Id, Client = client.Name, TherapistId = course.TherapistId, StartsAt = session.StartsAt, Minutes = session.Minutes,
                   State = session.State,
               };
    }

    /// <summary>Whose courses are behind the door, by name.</summary>
    public IQueryable<NameOfCourse> Names(KithDb db)
    {
        var courses = Courses(db);
        return from course in Door is { } door && AccessMatrix.Of(door, Part.Name) >= Right.Read ? courses : db.Set<Course>().Where(_ => false)
               join client in db.Set<Client>() on course.ClientId equals client.Id
               select new NameOfCourse { CourseId = course.Id, ClientId = client.Id, Client = client.Name, TherapistId = course.TherapistId };
    }
}
