using Viesion.Domain.Access;

namespace Viesion.Infrastructure.Access;

/// <summary>
/// What a session is checked against: who the person is now, and the stamp that every change of password or right to enter renews.
/// </summary>
public sealed record SessionFacts(string Stamp, bool Active, Perimeter Perimeter, string FirstName, string LastName);
