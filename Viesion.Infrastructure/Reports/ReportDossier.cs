using Viesion.Domain.Beneficiaries;

namespace Viesion.Infrastructure.Reports;

/// <summary>
/// What every report tells of a dossier: the person, and who accompanies them today, or by the assignment that the row is about.
/// </summary>
internal sealed class ReportDossier
{
    public required int Id { get; init; }

    public required int FileNumber { get; init; }

    public required string LastName { get; init; }

    public required string FirstName { get; init; }

    /// <summary>Last name then first name, normalised and indexed.</summary>
    public required string SortName { get; init; }

    public required PayingBody? PayingBody { get; init; }

    public required string? ClaimantNumber { get; init; }

    public required string? City { get; init; }

    public required string Territory { get; init; }

    public required string? Organisation { get; init; }

    public required string? Referent { get; init; }
}
