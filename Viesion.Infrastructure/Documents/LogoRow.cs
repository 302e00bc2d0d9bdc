using Viesion.Domain.Documents;

namespace Viesion.Infrastructure.Documents;

/// <summary>A logo that is there.</summary>
public sealed record LogoRow(LogoVariant Variant, int? OrganisationId, string? Organisation, FileFormat Format, uint Version);
