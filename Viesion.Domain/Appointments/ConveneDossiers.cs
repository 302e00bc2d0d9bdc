using Viesion.Domain.Common;

namespace Viesion.Domain.Appointments;

/// <summary>Adds people to a collective appointment; all of them, or none.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record ConveneDossiers(int Id, uint Version, IReadOnlyList<int> Dossiers) : ICommand<Done>;

internal sealed class ConveneDossiersHandler(IAppointments appointments, AppointmentChange change) : IHandler<ConveneDossiers, Done>
{
    public Task<Result<Done>> Handle(ConveneDossiers command, CancellationToken cancellationToken)
        => change.Of(command.Id, command.Version, async appointment =>
        {
            int[] asked = [.. command.Dossiers.Distinct()];
            if (asked.Length == 0)
                return AppointmentRefusals.Nobody;
            if ((await appointments.Dossiers(asked, cancellationToken)).Count < asked.Length)
                return Refusal.NotFound;
            return asked.Select(dossier => appointment.Convene(dossier)).FirstOrDefault(refusal => refusal is not null);
        }, cancellationToken);
}
