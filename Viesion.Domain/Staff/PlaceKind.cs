namespace Viesion.Domain.Staff;

/// <summary>Where collaborators stand: a structure or a territory. The two are opened, closed and deleted alike.</summary>
public enum PlaceKind
{
    Organisation,
    Territory,
}
