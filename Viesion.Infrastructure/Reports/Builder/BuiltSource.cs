using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Beneficiaries;

namespace Viesion.Infrastructure.Reports.Builder;

/// <summary>What the columns of the generator are read from: a dossier, and who accompanies or last accompanied the person.</summary>
internal sealed class BuiltSource
{
    public required DossierLine Line { get; init; }

    public required Beneficiary Person { get; init; }

    public required Territory Territory { get; init; }

    public required StaffMember? Referent { get; init; }

    public required Organisation? Organisation { get; init; }
}
