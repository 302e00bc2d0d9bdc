using Viesion.Domain.Caseloads;

namespace Viesion.Infrastructure.Caseloads;

/// <summary>A request in the secretariat's list.</summary>
/// <param name="Referent">Whose accompaniment is to end.</param>
/// <param name="LastDay">The last day in that référent's caseload, when an exit is entered.</param>
/// <param name="PartnerRequested">True when an end waits for the other dossier of the couple too.</param>
public sealed record EndRequestRow(
    int Id, uint Version, EndRequestState State, int BeneficiaryId, int FileNumber, string FirstName, string LastName, string Reason,
    string? Comment,
    string Referent, DateOnly? LastDay, string RequestedBy, DateTimeOffset RequestedAt, DateTimeOffset? ClosedAt, string? Answer,
    int? PartnerId, string? PartnerName, int? PartnerFileNumber, bool PartnerRequested);
