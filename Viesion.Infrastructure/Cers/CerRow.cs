using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.Cers;

/// <summary>A CER in the list of its dossier (CER-08).</summary>
public sealed record CerRow(int Id, int Number, CerType Type, DateOnly Start, DateOnly? End, CerState State, DateOnly? SignedOn,
    string Programme, bool IsLast);
