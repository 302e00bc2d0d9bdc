using Viesion.Domain.Appointments;

namespace Viesion.Infrastructure.Appointments;

/// <summary>To whom an agenda is open.</summary>
/// <param name="Usual">What the structure as a whole, the secretariat and the heads of the territory may do.</param>
public sealed record AgendaSharing(
    int OwnerId, string Owner, string? Organisation, AgendaLevel Usual, IReadOnlyList<AgendaShareLine> Lines);
