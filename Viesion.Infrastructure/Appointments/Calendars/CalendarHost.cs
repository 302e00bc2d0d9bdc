using Viesion.Domain.Access;

namespace Viesion.Infrastructure.Appointments.Calendars;

/// <summary>A collaborator with the address of their mailbox.</summary>
public sealed record CalendarHost(int Id, string Email, bool Active, Profile Profile, int? OrganisationId, int? TerritoryId)
{
    public Perimeter Perimeter => new(Id, Profile, OrganisationId, TerritoryId);
}
