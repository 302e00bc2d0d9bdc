using Viesion.Domain.Common;

namespace Viesion.Domain.Messaging;

/// <summary>E-mails to the outside, written with the operation that causes them and sent once by a job (NFR-06).</summary>
public interface IMails
{
    void Send(Mail mail);

    /// <summary>Puts back a mail that was given up, or of which nobody knows whether it left.</summary>
    Task<Refusal?> SendAgain(long id, CancellationToken cancellationToken);
}
