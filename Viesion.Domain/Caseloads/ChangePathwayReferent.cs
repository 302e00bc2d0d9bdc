using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Caseloads;

/// <summary>
/// Gives the dossier another référent de parcours from a day on; the present one ends the day before (CAS-05). For urgent replacements:
/// the next sync writes over it what Genesis says.
/// </summary>
public sealed record ChangePathwayReferent(int BeneficiaryId, int StaffMemberId, DateOnly From) : ICommand<Done>;

internal sealed class ChangePathwayReferentHandler(ICaseloads caseloads, ICaseloadStaff staff, CaseloadNews news, Perimeter perimeter,
    TimeProvider clock) : IHandler<ChangePathwayReferent, Done>
{
    public async Task<Result<Done>> Handle(ChangePathwayReferent command, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        if (!Rights.ManagesCaseloads(perimeter.Profile))
            return Refusal.Forbidden;
        if (await caseloads.Enrolment(command.BeneficiaryId, cancellationToken) is null)
            return Refusal.NotFound;
        if (await staff.Referent(command.StaffMemberId, cancellationToken) is not { } referent)
            return CaseloadRefusals.NoReferent;
        if (command.From < today.AddMonths(-1) || command.From > today.AddMonths(ReferentAssignment.MaxMonths))
            return CaseloadRefusals.ChangeDay;
        var open = (await caseloads.AssignmentsOf(command.BeneficiaryId, cancellationToken))
            .Where(other => other.Kind is AssignmentKind.Pathway && (other.End is null || other.End >= command.From)).ToList();
        if (open.Any(other => other.StaffMemberId == referent.Id))
            return CaseloadRefusals.AlreadyReferent;
        if (open.Find(other => other.Start >= command.From) is { } later)
            return CaseloadRefusals.PathwayOverlaps(later.Period);
        foreach (var present in open)
            if (present.ScheduleExit(command.From.AddDays(-1), null, perimeter, today) is { } refusal)
                return refusal;
        caseloads.Add(
            new ReferentAssignment(command.BeneficiaryId, referent.Id, referent.OrganisationId, AssignmentKind.Pathway, command.From));
        foreach (var person in open.Select(present => present.StaffMemberId).Append(referent.Id))
            news.Changed(command.BeneficiaryId, person);
        await news.Tell([referent.Id], command.BeneficiaryId, $"vous en êtes référent de parcours à partir du {command.From:dd/MM/yyyy}.",
            cancellationToken, $"/beneficiaires/{command.BeneficiaryId}");
        return Done.Value;
    }
}
