using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Lists;

namespace Viesion.Domain.Caseloads;

/// <summary>« Demander une fin d'accompagnement » to the secretariat of the territory (CAS-10).</summary>
public sealed record RequestAccompanimentEnd(int BeneficiaryId, int ReasonId, string? Comment) : ICommand<Done>;

internal sealed class RequestAccompanimentEndHandler(
    IEndRequests requests, ICaseloads caseloads, ICaseloadStaff staff, CaseloadNews news, Perimeter perimeter, TimeProvider clock)
    : IHandler<RequestAccompanimentEnd, Done>
{
    /// <summary>Where the secretariats find what waits for them.</summary>
    public const string List = "/referents/demandes-de-fin";

    public async Task<Result<Done>> Handle(RequestAccompanimentEnd command, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        if (!Rights.EditsDossier(perimeter.Profile) || perimeter.StaffMemberId is not { } me)
            return Refusal.Forbidden;
        if (await caseloads.Enrolment(command.BeneficiaryId, cancellationToken) is null)
            return Refusal.NotFound;
        if (await requests.Open(command.BeneficiaryId, cancellationToken) is not null)
            return CaseloadRefusals.RequestOpen;
        if (!await staff.Offers(ListKind.AccompanimentEndReason, command.ReasonId, cancellationToken))
            return CaseloadRefusals.NoReason;
        if (CaseloadRefusals.TooLong(nameof(command.Comment), command.Comment, AccompanimentEndRequest.CommentMaxLength) is { } tooLong)
            return tooLong;
        var assignments = await caseloads.AssignmentsOf(command.BeneficiaryId, cancellationToken);
        if (assignments.Where(a => a.Kind is AssignmentKind.Pathway && a.RunsOn(today)).MaxBy(a => a.Start) is not { } present)
            return CaseloadRefusals.NoPathwayReferent;
        requests.Add(new AccompanimentEndRequest(command.BeneficiaryId, present.StaffMemberId, command.ReasonId, command.Comment, me,
            clock.GetUtcNow()));
        news.Changed(command.BeneficiaryId);
        await news.Tell(await staff.SecretariatsOf(command.BeneficiaryId, cancellationToken), command.BeneficiaryId,
            "une fin d’accompagnement est demandée.", cancellationToken, List);
        return Done.Value;
    }
}
