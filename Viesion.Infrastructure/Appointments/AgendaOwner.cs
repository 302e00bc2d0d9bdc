using Viesion.Domain.Appointments;

namespace Viesion.Infrastructure.Appointments;

/// <summary>A collaborator whose agenda one may see.</summary>
public sealed record AgendaOwner(int Id, string Name, string? Organisation, AgendaLevel Level);
