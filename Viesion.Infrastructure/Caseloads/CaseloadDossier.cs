using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Caseloads;

namespace Viesion.Infrastructure.Caseloads;

/// <summary>A dossier of a caseload, with what tells why it stands in a list.</summary>
/// <param name="RefreshedOn">The day of the last Genesis file that held the person; null when none did.</param>
/// <param name="LeftFor">Where the person lives, when it is out of the département.</param>
/// <param name="MovedTo">The dossier's territory, when it is not that of the référent's structure.</param>
public sealed record CaseloadDossier(
    int BeneficiaryId, int FileNumber, string LastName, string FirstName, string? City, EnrolmentState? State, string Referent,
    string? Organisation,
    DateOnly Since, DateOnly? Until, DateOnly? RefreshedOn, bool Poured, EntitlementStatus? Entitlement, bool? SubjectToDuties,
    string? LeftFor, string? MovedTo, DateOnly? StandbyUntil);
