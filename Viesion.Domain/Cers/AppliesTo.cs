namespace Viesion.Domain.Cers;

/// <summary>« Appliqué à »: who an objective binds.</summary>
public enum AppliesTo
{
    Beneficiary,
    Referent,
}
