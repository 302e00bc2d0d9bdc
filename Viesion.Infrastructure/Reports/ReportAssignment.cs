using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Caseloads;

namespace Viesion.Infrastructure.Reports;

/// <summary>An assignment with its dossier, both as stored and as reports show it.</summary>
internal sealed class ReportAssignment
{
    public required ReferentAssignment Assignment { get; init; }

    public required Beneficiary Beneficiary { get; init; }

    public required ReportDossier Dossier { get; init; }
}
