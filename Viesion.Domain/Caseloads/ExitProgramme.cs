using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Caseloads;

/// <summary>Takes a dossier out of the programme, where the département uses that (CAS-01).</summary>
/// <param name="On">The last day.</param>
/// <param name="Version">The version of the inscription that the person saw.</param>
public sealed record ExitProgramme(int BeneficiaryId, DateOnly On, uint Version) : ICommand<Done>;

internal sealed class ExitProgrammeHandler(ICaseloads caseloads, CaseloadNews news, CaseloadSettings settings, Perimeter perimeter,
    TimeProvider clock) : IHandler<ExitProgramme, Done>
{
    public async Task<Result<Done>> Handle(ExitProgramme command, CancellationToken cancellationToken)
    {
        if (await caseloads.Enrolment(command.BeneficiaryId, cancellationToken) is not { } enrolment)
            return Refusal.NotFound;
        if (enrolment.Version != command.Version)
            return Refusal.Conflict;
        var refusal = enrolment.Exit(command.On, perimeter, settings, clock.Today());
        if (refusal is null)
            news.Changed(command.BeneficiaryId);
        return Done.Unless(refusal);
    }
}
