using Viesion.Domain.Beneficiaries;

namespace Viesion.Infrastructure.Demo;

/// <summary>A fictitious beneficiary, as Genesis would know them.</summary>
internal sealed class SyntheticPerson
{
    /// <summary>The first file number: six digits, as the department's own.</summary>
    public const int FileNumberBase = 40_000;

    public required int Id { get; init; }

    public int FileNumber => FileNumberBase + Id;

    public string GenesisPersonId => $"P{Id:D8}";

    public required string GenesisFile { get; init; }

    public required HouseholdRole Role { get; init; }

    public required PayingBody PayingBody { get; init; }

    public required string ClaimantNumber { get; init; }

    public required Civility Civility { get; init; }

    public required string LastName { get; init; }

    public required string FirstName { get; init; }

    public string? BirthName { get; init; }

    public required DateOnly BirthDate { get; init; }

    public required Commune Commune { get; init; }

    public required string AddressLine { get; init; }

    public string? AddressComplement { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public required string MaritalStatus { get; init; }

    public DateOnly? MaritalStatusOn { get; init; }
}
