using Kith.Web.Storage;

namespace Kith.Web.Mail;

/// <summary>Asked just before mails of a kind go: between the writing and the sending lie quiet hours, and sometimes a server that is down.</summary>
internal interface IMailCheck
{
    /// <summary>The <see cref="OutgoingMail.Kind"/> it answers for.</summary>
    string Kind { get; }

    /// <returns>For each mail that should not go now: until when to wait, or null when it is not wanted any more. The others go.</returns>
    Task<IReadOnlyDictionary<Guid, DateTimeOffset?>> HoldBackAsync(KithDb db, IReadOnlyCollection<OutgoingMail> mails, CancellationToken stop);
}
