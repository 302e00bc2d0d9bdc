using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>A contract.</summary>
public sealed record FriseCer(int Id, int Number, CerType Type, CerState State, DateOnly Start, DateOnly? End);
