using Viesion.Domain.Caseloads;
using Viesion.Infrastructure.Caseloads;

namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>
/// Accompanied today, and how: the lists that « Mon tableau de bord » opens. For who has a caseload, accompanied by them.
/// </summary>
public sealed class AssignmentCriterion : ChoiceCriterion
{
    public const string Name = "affectation";
    public const string Step = "etape";
    public const string Outside = "hors-dispositif";
    public const string Pathway = "parcours";

    public override string Key => Name;

    public override string Label => "Affectation";

    public override CriterionGroup Group => CriterionGroup.FollowUp;

    public override int Rank => 4;

    public override string Help
        => "Les dossiers accompagnés aujourd’hui par un référent de parcours, par un référent d’étape, ou sans être inscrits sur un "
            + "dispositif. Pour un référent, ceux qu’il accompagne lui-même.";

    public override IReadOnlyList<CriterionChoice> Choices { get; } = [
        new(Pathway, "référent de parcours"), new(Step, "référent d’étape"), new(Outside, "hors dispositif")];

    public override IQueryable<DossierLine> Narrow(IQueryable<DossierLine> lines, IReadOnlyList<string> values, CriterionScope scope)
    {
        var (running, db, me) = (scope.Db.Assignments.RunningOn(scope.Today), scope.Db, scope.Perimeter.HasCaseload
            ? scope.Perimeter.StaffMemberId : null);
        var (pathway, step, outside) = (values.Contains(Pathway), values.Contains(Step), values.Contains(Outside));
        return lines.Where(line => running.Any(a => a.BeneficiaryId == line.BeneficiaryId && (me == null || a.StaffMemberId == me)
            && ((pathway && a.Kind == AssignmentKind.Pathway) || (step && a.Kind == AssignmentKind.Step)
                || (outside && !db.Enrolments.Any(e => e.BeneficiaryId == line.BeneficiaryId && e.State != EnrolmentState.Exited)))));
    }
}
