using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>One line of the list of dossiers.</summary>
public sealed record DossierRow
{
    public required int Id { get; init; }

    public required int FileNumber { get; init; }

    public required Civility? Civility { get; init; }

    public required string LastName { get; init; }

    public required string FirstName { get; init; }

    public required string? BirthName { get; init; }

    public required DateOnly BirthDate { get; init; }

    public required string? City { get; init; }

    /// <summary>See <see cref="DossierMarks"/>.</summary>
    public required int Marks { get; init; }

    public EnrolmentState? State => DossierMarks.Read<EnrolmentState>(Marks, DossierMarks.Of);

    /// <summary>The référent de parcours, current or last.</summary>
    public required string? Referent { get; init; }

    /// <summary>The state of the last CER; null when there is none.</summary>
    public CerState? Cer => DossierMarks.Read<CerState>(Marks, DossierMarks.Of);

    public required DateOnly? CerEnd { get; init; }

    /// <summary>When I last opened it; in the order « consulted » alone.</summary>
    public required DateTimeOffset? ConsultedAt { get; init; }
}
