using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Caseloads;

/// <summary>Names a référent d'étape, who sees the dossier between two days, both included (CAS-05).</summary>
public sealed record AddStepReferent(int BeneficiaryId, int StaffMemberId, DateOnly Start, DateOnly End) : ICommand<Done>;

internal sealed class AddStepReferentHandler(ICaseloads caseloads, ICaseloadStaff staff, CaseloadNews news, Perimeter perimeter,
    TimeProvider clock) : IHandler<AddStepReferent, Done>
{
    public async Task<Result<Done>> Handle(AddStepReferent command, CancellationToken cancellationToken)
    {
        if (!Rights.ManagesCaseloads(perimeter.Profile))
            return Refusal.Forbidden;
        if (await caseloads.Enrolment(command.BeneficiaryId, cancellationToken) is null)
            return Refusal.NotFound;
        if (await staff.Referent(command.StaffMemberId, cancellationToken) is not { } referent)
            return CaseloadRefusals.NoReferent;
        if (Misplaced(command, clock.Today()) is { } refusal)
            return refusal;
        var period = new DateRange(command.Start, command.End);
        var others = await caseloads.AssignmentsOf(command.BeneficiaryId, cancellationToken);
        if (others.Any(other => other.StaffMemberId == referent.Id && other.Period.Overlaps(period)))
            return CaseloadRefusals.AlreadyReferent;
        caseloads.Add(new ReferentAssignment(command.BeneficiaryId, referent.Id, referent.OrganisationId, period));
        news.Changed(command.BeneficiaryId, referent.Id);
        await news.Tell([referent.Id], command.BeneficiaryId, $"vous en êtes référent d’étape du {command.Start:dd/MM/yyyy} au "
            + $"{command.End:dd/MM/yyyy}.", cancellationToken, $"/beneficiaires/{command.BeneficiaryId}");
        return Done.Value;
    }

    private static Refusal? Misplaced(AddStepReferent command, DateOnly today)
        => command.Start < today.AddMonths(-1) || command.Start > today.AddMonths(ReferentAssignment.MaxMonths) ? CaseloadRefusals.StepStart
            : command.End < command.Start ? CaseloadRefusals.StepEndBeforeStart
            : command.End < today ? CaseloadRefusals.StepEndOver
            : command.End > command.Start.AddMonths(ReferentAssignment.MaxMonths) ? CaseloadRefusals.StepTooLong : null;
}
