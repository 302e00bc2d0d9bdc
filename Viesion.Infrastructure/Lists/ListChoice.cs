using Viesion.Domain.Lists;

namespace Viesion.Infrastructure.Lists;

/// <summary>An item that a form offers.</summary>
/// <param name="ParentId">The item above it, offered in the same list of choices.</param>
public sealed record ListChoice(int Id, ListKind Kind, string Label, int? ParentId);
