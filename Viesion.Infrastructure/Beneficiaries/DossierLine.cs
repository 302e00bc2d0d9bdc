using NpgsqlTypes;
using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>
/// What the list of dossiers is narrowed by, one narrow line a dossier, so that any question may be asked of a million of them.
/// Kept by triggers (DossierLines.sql) in the transaction that changes the dossier; never written by the program.
/// </summary>
[DossierData(DataKind.Path)]
public sealed class DossierLine
{
    public int BeneficiaryId { get; private set; }

    /// <summary>The dossier itself, to be joined only where something of it is asked for.</summary>
    public Beneficiary Person { get; private set; } = null!;

    public int TerritoryId { get; private set; }

    /// <summary>Civility, entitlement, duties, enrolment and state of the last CER, a bit each; see <see cref="DossierMarks"/>.</summary>
    public int Marks { get; private set; }

    public DateOnly BirthDate { get; private set; }

    /// <summary>Of the inscription that lists show: the one on the first programme.</summary>
    public DateOnly? EnteredOn { get; private set; }

    public DateOnly? CerStart { get; private set; }

    public DateOnly? CerEnd { get; private set; }

    /// <summary>The référent de parcours, current or last.</summary>
    public int? ReferentId { get; private set; }

    /// <summary>The commune without case nor accent; empty when not said.</summary>
    public string City { get; private set; } = "";

    public string? Orientation { get; private set; }

    /// <summary>The words of the names, for searches by their beginnings.</summary>
    public NpgsqlTsVector NameVector { get; private set; } = null!;
}
