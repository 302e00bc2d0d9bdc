using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>The last contract.</summary>
public sealed record DossierLastCer(int Id, int Number, CerType Type, CerState State, DateOnly Start, DateOnly? End,
    IReadOnlyList<string> Themes);
