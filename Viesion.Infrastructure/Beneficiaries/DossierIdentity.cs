using Viesion.Domain.Beneficiaries;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>Who the person is, as Genesis says, and the contact that the référent keeps.</summary>
public sealed record DossierIdentity
{
    public required int Id { get; init; }

    public required Civility? Civility { get; init; }

    public required string LastName { get; init; }

    public required string FirstName { get; init; }

    public required string? BirthName { get; init; }

    public required DateOnly BirthDate { get; init; }

    public required HouseholdRole Role { get; init; }

    public required string GenesisFile { get; init; }

    public required PayingBody? PayingBody { get; init; }

    public required string? ClaimantNumber { get; init; }

    public required string? AddressLine { get; init; }

    public required string? AddressComplement { get; init; }

    public required string? PostalCode { get; init; }

    public required string? City { get; init; }

    public required string? Phone { get; init; }

    public required string? Email { get; init; }

    public required string? MaritalStatus { get; init; }

    public required DateOnly? MaritalStatusOn { get; init; }

    public required EntitlementStatus? Entitlement { get; init; }

    public required DateOnly? EntitlementOn { get; init; }

    public required string? EntitlementReason { get; init; }

    public required bool? SubjectToDuties { get; init; }

    public required string? Orientation { get; init; }

    public required DateOnly? OrientationOn { get; init; }

    public required string? EmploymentContract { get; init; }

    public required string? Territory { get; init; }

    public required DateOnly? FirstFollowedOn { get; init; }

    public required DateOnly? FormalNoticeOn { get; init; }

    public required string? FormalNoticeReason { get; init; }

    /// <summary>The day of the last Genesis file that held the person.</summary>
    public required DateOnly? RefreshedOn { get; init; }

    /// <summary>What a change must be based on.</summary>
    public required uint Version { get; init; }
}
