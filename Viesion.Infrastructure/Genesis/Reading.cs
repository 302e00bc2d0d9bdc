namespace Viesion.Infrastructure.Genesis;

/// <summary>What a cell holds, or why it can't be taken.</summary>
internal readonly record struct Reading(object? Value, string? Reason = null);
