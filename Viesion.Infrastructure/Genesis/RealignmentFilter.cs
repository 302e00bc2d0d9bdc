using Viesion.Domain.Caseloads;

namespace Viesion.Infrastructure.Genesis;

/// <summary>What « Recalage » is narrowed to.</summary>
/// <param name="ReferentId">The référent of Viesion, or of Genesis.</param>
/// <param name="OrganisationId">The structure of either.</param>
/// <param name="From">How many gaps to skip.</param>
public sealed record RealignmentFilter(GapKind? Kind = null, int? ReferentId = null, int? OrganisationId = null, int From = 0);
