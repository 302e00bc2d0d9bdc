namespace Viesion.Domain.Beneficiaries;

/// <summary>A French postal address, as Genesis pours it: any part may be missing.</summary>
public sealed record Address(string? Line, string? Complement, string? PostalCode, string? City)
{
    public const int LineMaxLength = 200;
    public const int PostalCodeMaxLength = 10;
    public const int CityMaxLength = 100;

    private const int PostalCodeLength = 5;

    public static readonly Address Unknown = new(null, null, null, null);

    /// <summary>
    /// The code with the first zero that a spreadsheet lost: « 7000 » is 07000 Privas. Any other text is given back as it is.
    /// </summary>
    public static string WholePostalCode(string written)
        => written.Length == PostalCodeLength - 1 && written.All(char.IsAsciiDigit) ? written.PadLeft(PostalCodeLength, '0') : written;
}
