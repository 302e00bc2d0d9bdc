namespace Viesion.Infrastructure.Appointments;

/// <summary>What an agenda holds. Without people: they are of another perimeter, the time is taken and nothing more is told.</summary>
public sealed record AgendaEvent(int Id, uint Version, int HostId, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Nature,
    string? Venue, string? Title, IReadOnlyList<AgendaPerson> People, string? Comment);
