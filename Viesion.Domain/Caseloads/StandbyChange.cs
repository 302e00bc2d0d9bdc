using Viesion.Domain.Common;

namespace Viesion.Domain.Caseloads;

/// <summary>
/// What every change of an existing veille begins with: find it in the perimeter, and make sure that the person saw it as it is.
/// </summary>
public sealed class StandbyChange(ICaseloads caseloads, CaseloadNews news)
{
    public async Task<Result<Done>> Of(int standbyId, uint version, Func<Enrolment, StandbyPeriod, Refusal?> change,
        CancellationToken cancellationToken)
    {
        if (await caseloads.EnrolmentOf(standbyId, cancellationToken) is not { } enrolment)
            return Refusal.NotFound;
        var standby = enrolment.StandbyPeriods.Single(period => period.Id == standbyId);
        if (standby.Version != version)
            return Refusal.Conflict;
        if (change(enrolment, standby) is { } refusal)
            return refusal;
        news.Changed(enrolment.BeneficiaryId);
        return Done.Value;
    }
}
