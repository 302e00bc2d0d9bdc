using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Staff;

/// <summary>« Mon compte »: anyone signed in keeps their own telephone number, and nobody else's.</summary>
public sealed record KeepOwnPhone(string? Phone, uint Version) : ICommand<Done>;

internal sealed class KeepOwnPhoneHandler(IStaff staff, Perimeter perimeter) : IHandler<KeepOwnPhone, Done>
{
    public async Task<Result<Done>> Handle(KeepOwnPhone command, CancellationToken cancellationToken)
    {
        if (perimeter.StaffMemberId is not { } me)
            return Refusal.Forbidden;
        if (await staff.Find(me, cancellationToken) is not { } member)
            return Refusal.NotFound;
        if (member.Version != command.Version)
            return Refusal.Conflict;
        return Done.Unless(member.KeepPhone(command.Phone));
    }
}
