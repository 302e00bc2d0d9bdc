using Viesion.Domain.Access;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>The last time a collaborator opened a dossier: « consultés récemment en premier » (DOS-01).</summary>
[DossierData(DataKind.Identity)]
public sealed class Consultation
{
    public int StaffMemberId { get; init; }

    public int BeneficiaryId { get; init; }

    public DateTimeOffset At { get; set; }
}
