using Viesion.Domain.Access;

namespace Viesion.Tests.Build;

/// <summary>Perimeters for tests of the domain alone.</summary>
internal static class Someone
{
    /// <summary>Collaborator 1, of structure 1 and territory 1.</summary>
    public static Perimeter As(Profile profile, int id = 1, int organisation = 1) => new(id, profile, organisation, 1);
}
