using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments;

/// <summary>Puts a nature before (or after) its neighbour.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record MoveNature(int Id, uint Version, bool Up) : ICommand<Done>;

internal sealed class MoveNatureHandler(SettingsChange change, IAppointmentSettings settings) : IHandler<MoveNature, Done>
{
    public Task<Result<Done>> Handle(MoveNature command, CancellationToken cancellationToken)
        => change.OfNature(command.Id, command.Version, async nature =>
            Ordering.Move(await settings.Natures(cancellationToken), nature, command.Up, (one, position) => one.MoveTo(position)) ? null
            : AppointmentRefusals.AtTheEdge,
            cancellationToken);
}
