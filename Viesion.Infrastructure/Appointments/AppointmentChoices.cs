using Viesion.Infrastructure.Lists;

namespace Viesion.Infrastructure.Appointments;

/// <summary>What the form of an appointment offers.</summary>
/// <param name="Owners">Oneself first, then the colleagues in whose agenda one may book.</param>
/// <param name="Items">The themes, the channels and the reasons of absence.</param>
public sealed record AppointmentChoices(IReadOnlyList<NatureChoice> Natures, IReadOnlyList<VenueChoice> Venues,
    IReadOnlyList<AgendaOwner> Owners, IReadOnlyList<ListChoice> Items);
