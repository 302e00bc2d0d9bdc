using Viesion.Domain.Access;
using Viesion.Infrastructure.Access;

namespace Viesion.Infrastructure.Staff;

/// <summary>A line of the list of collaborators.</summary>
public sealed record StaffRow(int Id, string FirstName, string LastName, string Email, Profile Profile, string? Organisation,
    string? Territory, bool Active)
{
    /// <summary>Null for somebody who never had an account.</summary>
    public AccountState? Account { get; init; }
}
