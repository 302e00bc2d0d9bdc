namespace Viesion.Infrastructure.Appointments;

/// <param name="Near">Of the territory of the one who asks, or of none.</param>
public sealed record VenueChoice(int Id, string Name, string Address, bool Near);
