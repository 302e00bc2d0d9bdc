using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Viesion.Domain.Documents;

namespace Viesion.Infrastructure.Documents.Merge;

/// <summary>The switches of a merge field, applied to its value as Word does: case, pictures of dates and numbers, texts around.</summary>
internal static partial class MergeFormat
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");
    private static readonly NumberFormatInfo Numbers = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = "\u00a0",
        NegativeSign = "-"
    };
    private static readonly string[] Days = ["beneficiaire_date_naissance", "rdv_date", "rdv_date_courte", "aujourdhui",
        "aujourdhui_court"];
    private static readonly string[] Hours = ["rdv_heure", "rdv_heure_fin"];
    private static readonly string[] Counted = ["beneficiaire_numero_dossier", "beneficiaire_numero_allocataire",
        "beneficiaire_code_postal"];

    /// <summary>Why the switches of a field can't be obeyed, as the end of a sentence; null when they can.</summary>
    public static string? Refuse(MergeInstruction asked)
    {
        if (asked.Unknown is { } unknown)
            return $"le commutateur «\u00a0{unknown}\u00a0» n’est pas pris en charge";
        if (MergeFields.Find(asked.Name) is not { } key)
            return null;
        if (asked.Date is { } date)
        {
            var letters = Quoted().Replace(date, "");
            if (!Days.Contains(key) && !Hours.Contains(key))
                return "il porte un format de date (\\@), et sa valeur n’est pas une date";
            if (Days.Contains(key) && letters.Any(letter => letter is 'h' or 'H' or 'm' or 's'))
                return "son format (\\@) demande une heure, et sa valeur est une date";
            if (Hours.Contains(key) && letters.Any(letter => letter is 'd' or 'D' or 'j' or 'J' or 'M' or 'y' or 'Y'))
                return "son format (\\@) demande une date, et sa valeur est une heure";
        }
        if (asked.Number is not { } number)
            return null;
        return !Counted.Contains(key) ? "il porte un format de nombre (\\#), et sa valeur n’est pas un nombre"
            : NumberPicture().IsMatch(Quoted().Replace(number, "")) ? null
                : $"le format de nombre «\u00a0{number}\u00a0» n’est pas pris en charge";
    }

    /// <summary>The value as the field's switches want it, without the texts around.</summary>
    public static string Apply(XElement field, string value)
    {
        if ((string?)field.Attribute("date") is { } date)
            value = Date(value, date);
        if ((string?)field.Attribute("nombre") is { } number)
            value = Number(value, number);
        return Cased((string?)field.Attribute("casse"), value);
    }

    public static string Cased(string? letters, string value) => letters switch
    {
        "upper" => value.ToUpper(French),
        "lower" => value.ToLower(French),
        "firstcap" => First(value),
        // Word raises the first letter of each word, and leaves the others.
        "caps" => WordStart().Replace(value, match => match.Value.ToUpper(French)),
        _ => value,
    };

    /// <summary>A day as letters write it, in digits or in full.</summary>
    public static DateOnly? Day(string value)
        => DateOnly.TryParseExact(value.Trim(), "d/M/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : InFull().Match(value) is { Success: true } full
                && DateOnly.TryParseExact($"{full.Groups[1]} {full.Groups[2]} {full.Groups[3]}", "d MMMM yyyy", French,
                    DateTimeStyles.None, out day) ? day : null;

    private static string First(string value) => value.Length == 0 ? value : WordStart().Replace(value, match
        => match.Value.ToUpper(French), 1);

    private static string Date(string value, string picture)
    {
        DateTime moment;
        if (Day(value) is { } day)
            moment = day.ToDateTime(TimeOnly.MinValue);
        else if (Hour().Match(value) is { Success: true } hour)
            moment = new DateTime(1, 1, 1, int.Parse(hour.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(hour.Groups[2].Value,
                CultureInfo.InvariantCulture), 0);
        else
            return value;
        var text = new StringBuilder();
        foreach (var piece in Pictured().Matches(picture).Select(match => match.Value))
            text.Append(char.ToLowerInvariant(piece[0]) switch
            {
                '\'' => piece.Trim('\''),
                // The first of a month is « 1er », in full.
                'd' or 'j' when piece.Length == 1 && moment.Day == 1 && picture.Contains("MMMM", StringComparison.Ordinal) => "1er",
                'd' or 'j' => moment.ToString(Picture(new string('d', piece.Length)), French),
                'y' or 'a' => moment.ToString(piece.Length <= 2 ? "yy" : "yyyy", French),
                'm' or 'h' or 's' => moment.ToString(Picture(piece), French),
                _ => piece,
            });
        return text.ToString();
    }

    // One letter alone would be a standard format.
    private static string Picture(string letters) => letters.Length == 1 ? "%" + letters : letters;

    private static string Number(string value, string picture)
    {
        var digits = string.Concat(value.Where(letter => !char.IsWhiteSpace(letter)));
        if (!decimal.TryParse(digits.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out var number))
            return value;
        // « # ##0,00 » counts in thousands; « 0# ## ## » only spaces its digits.
        var format = Thousands().Replace(DecimalMark().Replace(picture, "."), match
            => "#," + new string('0', Math.Max(1, match.Value.Count(letter => letter == '0'))));
        return number.ToString(format, Numbers);
    }

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^[0#., \u00a0+\-;%€]+$")]
    private static partial Regex NumberPicture();

    [GeneratedRegex(@"'[^']*'|[dD]+|[jJ]+|[aA]+|[yY]+|M+|m+|h+|H+|s+|.", RegexOptions.Singleline)]
    private static partial Regex Pictured();

    [GeneratedRegex(@"(?<![\p{L}\p{M}\p{N}])\p{Ll}")]
    private static partial Regex WordStart();

    [GeneratedRegex(@"^(?:\p{L}+\s+)?([0-9]{1,2})(?:er)?\s+(\p{L}+)\s+([0-9]{4})$")]
    private static partial Regex InFull();

    [GeneratedRegex(@"^([01]?[0-9]|2[0-3])\s*h\s*([0-5][0-9])$")]
    private static partial Regex Hour();

    [GeneratedRegex(@"#{1,3}(?:[ \u00a0.][#0]{3})+(?![#0 ])")]
    private static partial Regex Thousands();

    [GeneratedRegex(@",(?=[0#]{1,2}(?![0#]))")]
    private static partial Regex DecimalMark();
}
