using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.Cers;

/// <summary>A CER that waits for the service (CER-08).</summary>
public sealed record CerTriageRow(
    int Id, uint Version, int BeneficiaryId, int FileNumber, string BeneficiaryName, int Number, CerType Type, CerState State,
    DateTimeOffset StateSince, string? Priority, string? Referent, string Territory);
