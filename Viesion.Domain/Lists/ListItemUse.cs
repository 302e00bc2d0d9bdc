namespace Viesion.Domain.Lists;

/// <summary>What stands in the way of deleting an item.</summary>
/// <param name="Uses">How many times it is chosen, in all dossiers.</param>
/// <param name="Items">How many items of the list below it holds.</param>
public sealed record ListItemUse(long Uses, long Items);
