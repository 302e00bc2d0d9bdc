using System.Globalization;
using PhoneNumbers;
using Viesion.Domain.Common;

namespace Viesion.Domain.Beneficiaries;

/// <summary>
/// A phone number kept as E.164 (+33612345678) and shown as 06 12 34 56 78 (DOS-06). What exists is told by libphonenumber's numbering
/// plans; a number dialled as in France is looked for in France, then in each overseas département and collectivity: 0692… is +262 692….
/// </summary>
public static class PhoneNumber
{
    public static readonly Refusal Invalid = new("telephone-invalide",
        "Ce numéro n’est pas un numéro de téléphone. Exemple : 06 12 34 56 78, ou +32 470 12 34 56 pour l’étranger.", "Phone");

    private const string Metropole = "FR";
    private const int MaxTyped = 40;
    private const int SignificantLength = 9;

    private static readonly string[] Regions = [Metropole, "RE", "GP", "MQ", "GF", "YT", "PM", "BL", "MF"];
    private static readonly PhoneNumberUtil Plans = PhoneNumberUtil.GetInstance();

    // ARCEP's plan of overseas mobiles: whole ranges, of which libphonenumber knows the blocks allotted when it was built.
    private static readonly (string Range, int Code)[] OverseasMobiles =
        [("639", 262), ("690", 590), ("691", 590), ("692", 262), ("693", 262), ("694", 594), ("696", 596), ("697", 596)];

    // 06 39 98 is of the Métropole: reserved for works of fiction, so nobody's number. The demonstration's people have them.
    private const string Fiction = "63998";

    /// <summary>
    /// Reads what a person types or a spreadsheet left: spaces, dots, dashes, slashes and « (0) » are forgiven, the lost first zero and the
    /// one too many after +33 are restored, invisible characters dropped. Empty gives null. Refuses what no phone has: letters, two
    /// numbers, 6,12E+08.
    /// </summary>
    public static (string? Value, Refusal? Refusal) Parse(string? typed)
    {
        var plain = UserText.Plain(typed);
        if (plain.Length == 0)
            return (null, null);
        // A spreadsheet's own marks: « '0612345678 », « 0612345678; ».
        var compact = string.Concat(plain.Trim('\'', ';', ',').Replace("(0)", "", StringComparison.Ordinal).Where(c => !IsSpacing(c)));
        return plain.Length <= MaxTyped && compact.TrimStart('+') is { Length: > 3 } digits && compact.Length - digits.Length <= 1
            && digits.All(char.IsAsciiDigit)
            && Found(compact) is { } number ? (Plans.Format(number, PhoneNumberFormat.E164), null) : (null, Invalid);
    }

    /// <summary>Only mobiles receive SMS: those of France and of its overseas départements and collectivities.</summary>
    public static bool IsMobile(string? e164) => e164 is not null && Read(e164, Metropole) is { } number && (IsOfPlan(number)
        || (Regions.Any(region => Plans.IsValidNumberForRegion(number, region)) && Plans.GetNumberType(number) is PhoneNumberType.MOBILE));

    /// <summary>
    /// As people read it: 06 12 34 56 78 for a number of France and its overseas, +508 41 23 45 for Saint-Pierre, the E.164 form for
    /// another.
    /// </summary>
    public static string? Display(string? e164)
    {
        if (e164 is null || Read(e164, Metropole) is not { } number
            || !Regions.Any(region => Plans.GetCountryCodeForRegion(region) == number.CountryCode))
            return e164;
        return Plans.Format(number, number.CountryCode == Plans.GetCountryCodeForRegion("PM") ? PhoneNumberFormat.INTERNATIONAL
            : PhoneNumberFormat.NATIONAL);
    }

    private static PhoneNumbers.PhoneNumber? Found(string compact)
    {
        foreach (var region in Regions)
            if (Read(compact, region) is { } number && (IsOfPlan(number) || (Plans.IsValidNumber(number)
                && (Plans.IsValidNumberForRegion(number, region) || number.CountryCode != Plans.GetCountryCodeForRegion(region)))))
                return number;
        // An overseas mobile dialled as in France, or with the code of the Métropole: 0692…, +33 692….
        return Read(compact, Metropole) is { } dialled && dialled.CountryCode == Plans.GetCountryCodeForRegion(Metropole)
            && OverseasMobiles.FirstOrDefault(mobiles => IsOf(mobiles.Range, dialled)) is { Code: > 0 } found
            ? new PhoneNumbers.PhoneNumber.Builder().SetCountryCode(found.Code).SetNationalNumber(dialled.NationalNumber).Build() : null;
    }

    private static bool IsOfPlan(PhoneNumbers.PhoneNumber number)
        => number.CountryCode == Plans.GetCountryCodeForRegion(Metropole) ? IsOf(Fiction, number)
            : OverseasMobiles.Any(mobiles => mobiles.Code == number.CountryCode && IsOf(mobiles.Range, number));

    private static bool IsOf(string range, PhoneNumbers.PhoneNumber number)
        => number.NationalNumber.ToString(CultureInfo.InvariantCulture) is { Length: SignificantLength } digits
            && digits.StartsWith(range, StringComparison.Ordinal);

    private static PhoneNumbers.PhoneNumber? Read(string text, string region)
    {
        try
        {
            return Plans.Parse(text, region);
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    // Dots, dashes, slashes and brackets; every dash of Unicode, as a text processor writes them.
    private static bool IsSpacing(char c) => char.IsWhiteSpace(c) || c is '.' or '/' or '(' or ')' or '\u2212'
        || char.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation;
}
