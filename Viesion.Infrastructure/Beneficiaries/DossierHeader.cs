using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Caseloads;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>What stands at the top of every page of a dossier.</summary>
public sealed record DossierHeader
{
    public required int Id { get; init; }

    public required int FileNumber { get; init; }

    public required Civility? Civility { get; init; }

    public required string LastName { get; init; }

    public required string FirstName { get; init; }

    public required string? BirthName { get; init; }

    public required DateOnly BirthDate { get; init; }

    public required string? City { get; init; }

    public required PayingBody? PayingBody { get; init; }

    public required string? ClaimantNumber { get; init; }

    public required EntitlementStatus? Entitlement { get; init; }

    public required string? Programme { get; init; }

    public required EnrolmentState? State { get; init; }

    /// <summary>The first day of the current state: of the entry, of the running veille, of the exit.</summary>
    public required DateOnly? StateSince { get; init; }

    public string FullName => $"{FirstName} {LastName}";
}
