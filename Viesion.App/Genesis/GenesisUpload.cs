using Microsoft.AspNetCore.Components.Forms;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Genesis;

namespace Viesion.App.Genesis;

/// <summary>
/// What an administrator asks of the sync: to take a file that they send, or those that wait. The work itself is the job's, off the
/// circuit.
/// </summary>
internal sealed class GenesisUpload(IOperations operations, GenesisInbox inbox, GenesisTrigger trigger)
{
    public int Waiting => inbox.Waiting().Count;

    public async Task<Refusal?> Send(IBrowserFile file, bool force, CancellationToken cancellationToken)
    {
        if (!Rights.Administers(operations.Perimeter.Profile))
            return Refusal.Forbidden;
        if (file.Size > GenesisInbox.MaxBytes)
            return GenesisInboxRefusals.TooBig;
        await using var content = file.OpenReadStream(GenesisInbox.MaxBytes, cancellationToken);
        var received = await inbox.Receive(file.Name, file.LastModified, content, cancellationToken);
        return received.Refusal ?? await Start(force, cancellationToken);
    }

    public async Task<Refusal?> Start(bool force, CancellationToken cancellationToken)
    {
        if (!Rights.Administers(operations.Perimeter.Profile))
            return Refusal.Forbidden;
        await trigger.Start(operations.Perimeter.StaffMemberId, force, cancellationToken);
        return null;
    }
}
