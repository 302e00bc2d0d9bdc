using Viesion.Domain.Caseloads;

namespace Viesion.Infrastructure.Favourites;

/// <summary>A dossier that I follow.</summary>
/// <param name="State">In the programme whose inscription is the oldest; null when there is none.</param>
/// <param name="Referent">Who holds it today.</param>
public sealed record FavouriteRow(int Id, int FileNumber, string FirstName, string LastName, string? City, EnrolmentState? State,
    string? Referent, DateTimeOffset Since);
