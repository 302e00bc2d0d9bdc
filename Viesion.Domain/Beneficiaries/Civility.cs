namespace Viesion.Domain.Beneficiaries;

/// <summary>Civilité, as Genesis gives it.</summary>
public enum Civility
{
    Mr,
    Mrs,
}
