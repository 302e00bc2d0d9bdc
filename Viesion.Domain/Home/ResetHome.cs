using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Home;

/// <summary>« Réinitialiser »: one's home is the profile's own again.</summary>
public sealed record ResetHome : ICommand<Done>;

internal sealed class ResetHomeHandler(IHomeLayouts layouts, ILiveEvents live, Perimeter perimeter) : IHandler<ResetHome, Done>
{
    public async Task<Result<Done>> Handle(ResetHome command, CancellationToken cancellationToken)
    {
        if (perimeter.StaffMemberId is not { } me)
            return Refusal.Forbidden;
        if (await layouts.Of(me, cancellationToken) is { } layout)
            layouts.Remove(layout);
        live.Publish(new LiveEvent(LiveTopic.Home, StaffMemberId: me));
        return Done.Value;
    }
}
