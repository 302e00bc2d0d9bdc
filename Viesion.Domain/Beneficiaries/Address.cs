namespace Viesion.Domain.Beneficiaries;

/// <summary>A French postal address, as Genesis pours it: any part may be missing.</summary>
public sealed record Address(string? Line, string? Complement, string? PostalCode, string? City)
{
    public const int LineMaxLength = 200;
    public const int PostalCodeMaxLength = 10;
    public const int CityMaxLength = 100;

    public static readonly Address Unknown = new(null, null, null, null);
}
