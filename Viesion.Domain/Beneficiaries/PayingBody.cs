namespace Viesion.Domain.Beneficiaries;

/// <summary>The organism that pays the RSA.</summary>
public enum PayingBody
{
    Caf,
    Msa,
}
