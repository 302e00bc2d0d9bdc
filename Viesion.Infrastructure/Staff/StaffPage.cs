namespace Viesion.Infrastructure.Staff;

/// <summary>One page of the list of collaborators.</summary>
public sealed record StaffPage(IReadOnlyList<StaffRow> Items, int Total)
{
    public const int Size = 50;
}
