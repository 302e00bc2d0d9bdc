using Viesion.Infrastructure.Staff;

namespace Viesion.App.Staff;

/// <summary>What the list of collaborators shows, and the address it was read for.</summary>
public sealed record StaffListState(string Address, StaffPage Page, PlaceChoices Choices);
