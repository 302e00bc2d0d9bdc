using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Caseloads;

/// <summary>Puts a dossier that left the programme back to « entrée ».</summary>
/// <param name="Version">The version of the inscription that the person saw.</param>
public sealed record CancelProgrammeExit(int BeneficiaryId, uint Version) : ICommand<Done>;

internal sealed class CancelProgrammeExitHandler(ICaseloads caseloads, CaseloadNews news, Perimeter perimeter)
    : IHandler<CancelProgrammeExit, Done>
{
    public async Task<Result<Done>> Handle(CancelProgrammeExit command, CancellationToken cancellationToken)
    {
        if (await caseloads.Enrolment(command.BeneficiaryId, cancellationToken) is not { } enrolment)
            return Refusal.NotFound;
        if (enrolment.Version != command.Version)
            return Refusal.Conflict;
        var refusal = enrolment.CancelExit(perimeter);
        if (refusal is null)
            news.Changed(command.BeneficiaryId);
        return Done.Unless(refusal);
    }
}
