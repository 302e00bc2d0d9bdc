using Viesion.Domain.Lists;

namespace Viesion.Infrastructure.Lists;

/// <summary>How many items a list holds.</summary>
public sealed record ListCount(ListKind Kind, int Active, int Inactive);
