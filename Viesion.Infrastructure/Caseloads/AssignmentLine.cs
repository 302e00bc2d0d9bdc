using Viesion.Domain.Caseloads;
using Viesion.Infrastructure.Beneficiaries;

namespace Viesion.Infrastructure.Caseloads;

/// <summary>An assignment of the dossier, and what the one who looks may do to it.</summary>
public sealed record AssignmentLine(int Id, uint Version, DossierReferent Referent, AssignmentState State, bool MayEnd, bool MayCancel);
