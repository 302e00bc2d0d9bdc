using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Lists;

namespace Viesion.Domain.Caseloads;

/// <summary>« Ajouter une veille » (CAS-02).</summary>
public sealed record AddStandby(int BeneficiaryId, DateOnly Start, DateOnly? ExpectedEnd, int ReasonId, string? Comment) : ICommand<Done>;

internal sealed class AddStandbyHandler(ICaseloads caseloads, ICaseloadStaff staff, CaseloadNews news, Perimeter perimeter,
    TimeProvider clock) : IHandler<AddStandby, Done>
{
    public async Task<Result<Done>> Handle(AddStandby command, CancellationToken cancellationToken)
    {
        if (!Rights.EditsDossier(perimeter.Profile))
            return Refusal.Forbidden;
        if (await caseloads.Enrolment(command.BeneficiaryId, cancellationToken) is not { } enrolment)
            return Refusal.NotFound;
        if (!await staff.Offers(ListKind.StandbyReason, command.ReasonId, cancellationToken))
            return CaseloadRefusals.NoReason;
        var refusal = enrolment.AddStandby(new StandbyContent(command.Start, command.ExpectedEnd, command.ReasonId, command.Comment),
            perimeter, clock.Today());
        if (refusal is null)
            news.Changed(command.BeneficiaryId);
        return Done.Unless(refusal);
    }
}
