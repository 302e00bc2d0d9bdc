namespace Viesion.Domain.Messaging;

/// <summary>
/// Messages to a collaborator's notification centre (the bell), written in the operation's transaction and shown at once.
/// </summary>
public interface INotifications
{
    /// <param name="staffMemberId">Who is told.</param>
    /// <param name="title">One French sentence, without health data.</param>
    /// <param name="link">The page to open, beginning with « / ».</param>
    /// <param name="beneficiaryId">The dossier it is about: without access to it, the notification is not shown.</param>
    void Tell(int staffMemberId, string title, string link, int? beneficiaryId);
}
