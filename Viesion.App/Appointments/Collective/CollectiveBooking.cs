using Viesion.Infrastructure.Appointments;
using Viesion.Infrastructure.Searches;

namespace Viesion.App.Appointments.Collective;

/// <summary>What the booking of a group opens with, carried from the prerendered page to the circuit.</summary>
/// <param name="Missing">Dossiers that the address names and that are not in the perimeter.</param>
/// <param name="Excess">How many a search gave, when they are more than may be convened; 0 otherwise.</param>
public sealed record CollectiveBooking(
    AppointmentChoices Choices, IReadOnlyList<SavedSearchLine> Searches, IReadOnlyList<ConvenableDossier> People, int Missing, long Excess);
