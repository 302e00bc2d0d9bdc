namespace Viesion.Infrastructure.Appointments;

/// <summary>Somebody who may be convened to a collective appointment.</summary>
/// <param name="HasMobile">An SMS can reach them.</param>
/// <param name="Upcoming">The next appointment that they already have.</param>
public sealed record ConvenableDossier(int Id, string Name, int FileNumber, bool HasMobile, DateTimeOffset? Upcoming);
