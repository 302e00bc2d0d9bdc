using Viesion.Domain.Caseloads;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>A référent of the dossier, from one day to another, both included.</summary>
/// <param name="EndedBy">Who entered the end, when a person did.</param>
public sealed record DossierReferent(string Name, string? Organisation, AssignmentKind Kind, DateOnly Start, DateOnly? End,
    AssignmentEndCause? EndCause, string? EndedBy, string? EndReason);
