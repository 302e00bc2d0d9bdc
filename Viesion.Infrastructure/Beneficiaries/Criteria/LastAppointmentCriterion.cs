using Viesion.Domain.Appointments;

namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>The last appointment that the person came to lies in a period.</summary>
public sealed class LastAppointmentCriterion : PeriodCriterion
{
    public const string Name = "dernier-entretien";

    public override string Key => Name;

    public override string Label => "Dernier entretien";

    public override CriterionGroup Group => CriterionGroup.FollowUp;

    public override int Rank => 62;

    public override string Help
        => "Le jour du dernier rendez-vous où la personne est venue, entre deux jours inclus : par exemple ceux qui ne sont plus venus "
            + "depuis le printemps.";

    public override IQueryable<DossierLine> Narrow(IQueryable<DossierLine> lines, IReadOnlyList<string> values, CriterionScope scope)
    {
        var db = scope.Db;
        var (from, to) = CriterionReading.Range(values[0], CriterionReading.Day)!.Value;
        var (first, last) = (from ?? DateOnly.MinValue, to ?? DateOnly.MaxValue);
        return lines.Where(
            line => db.AppointmentParticipants.Where(p => p.Attendance == Attendance.Present && p.Day >= first && p.Day <= last)
            .Select(p => p.BeneficiaryId).Contains(line.BeneficiaryId)
            && !db.AppointmentParticipants.Any(
                p => p.BeneficiaryId == line.BeneficiaryId && p.Attendance == Attendance.Present && p.Day > last));
    }

    protected override IQueryable<DossierLine> Between(IQueryable<DossierLine> lines, DateOnly from, DateOnly to)
        => throw new NotSupportedException("The day of the last appointment is no column of a line.");
}
