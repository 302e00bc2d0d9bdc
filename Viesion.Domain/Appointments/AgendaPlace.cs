using Viesion.Domain.Access;

namespace Viesion.Domain.Appointments;

/// <summary>Where the owner of an agenda works: what decides who else may say to whom it is open.</summary>
public sealed record AgendaPlace(int OwnerId, int? TerritoryId)
{
    /// <summary>Themselves; the head of their territory; an administrator (AGE-09).</summary>
    public bool AdjustedBy(Perimeter person) => person.IsSystem
        || (person.StaffMemberId is { } me && Rights.BooksAppointments(person.Profile)
            && (me == OwnerId || person.Profile is Profile.Administrator
            || (person.Profile is Profile.ServiceHead && person.TerritoryId is { } territory && territory == TerritoryId)));
}
