using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Home;

/// <summary>Keeps one's home as it was just arranged: widgets added, moved, resized, removed.</summary>
public sealed record ArrangeHome(IReadOnlyList<WidgetPlacement> Placements) : ICommand<Done>;

internal sealed class ArrangeHomeHandler(IHomeLayouts layouts, ILiveEvents live, Perimeter perimeter) : IHandler<ArrangeHome, Done>
{
    public async Task<Result<Done>> Handle(ArrangeHome command, CancellationToken cancellationToken)
    {
        if (perimeter.StaffMemberId is not { } me)
            return Refusal.Forbidden;
        var arrangement = HomeArrangement.Of(command.Placements);
        if (!arrangement.Succeeded)
            return arrangement.Refusal;
        if (await layouts.Of(me, cancellationToken) is { } layout)
            layout.Arrange(arrangement.Value);
        else
            layouts.Add(new HomeLayout(me, arrangement.Value));
        live.Publish(new LiveEvent(LiveTopic.Home, StaffMemberId: me));
        return Done.Value;
    }
}
