using Viesion.Domain.Appointments;

namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>Whether the person is expected, has come, has never come, or missed without excuse.</summary>
public sealed class AppointmentCriterion : ChoiceCriterion
{
    public const string Name = "rendez-vous";
    public const string Upcoming = "a-venir";
    public const string None = "aucun-prevu";
    public const string Never = "jamais-venu";
    public const string Missed = "absence";

    public override string Key => Name;

    public override string Label => "Rendez-vous";

    public override CriterionGroup Group => CriterionGroup.FollowUp;

    public override int Rank => 61;

    public override string Help
        => "Les dossiers qui ont un rendez-vous prévu aujourd’hui ou plus tard, qui n’en ont pas, où la personne n’est jamais venue, ou a "
            + "manqué un rendez-vous sans justification.";

    public override IReadOnlyList<CriterionChoice> Choices { get; } = [
        new(Upcoming, "à venir"), new(None, "aucun à venir"), new(Never, "jamais venu"), new(Missed, "absence non justifiée")];

    public override IQueryable<DossierLine> Narrow(IQueryable<DossierLine> lines, IReadOnlyList<string> values, CriterionScope scope)
    {
        var (db, today) = (scope.Db, scope.Today);
        var (upcoming, none, never, missed) = (
            values.Contains(Upcoming), values.Contains(None), values.Contains(Never), values.Contains(Missed));
        var planned = db.AppointmentParticipants.Where(p => p.Attendance == Attendance.Planned && p.Day >= today)
            .Select(p => p.BeneficiaryId);
        return lines.Where(line => (upcoming && planned.Contains(line.BeneficiaryId)) || (none && !planned.Contains(line.BeneficiaryId))
            || (never && !db.AppointmentParticipants.Any(p => p.BeneficiaryId == line.BeneficiaryId && p.Attendance == Attendance.Present))
            || (missed && db.AppointmentParticipants.Any(
                p => p.BeneficiaryId == line.BeneficiaryId && p.Attendance == Attendance.UnexcusedAbsence)));
    }
}
