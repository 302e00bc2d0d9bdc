using System.Globalization;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;

namespace Viesion.Infrastructure.Documents.Letters;

/// <summary>The fields of <see cref="Domain.Documents.MergeFields"/>, filled for one person. What is not known is empty.</summary>
internal static class LetterValues
{
    private const char Nbsp = '\u00a0';

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static IReadOnlyDictionary<string, string> Of(LetterFacts person, LetterMeeting meeting, DateOnly today)
    {
        var civility = person.Civility switch { Civility.Mrs => "Madame", Civility.Mr => "Monsieur", _ => "" };
        var place = string.Join(' ', new[] { person.PostalCode, person.City }.Where(part => part is { Length: > 0 }));
        var (start, end, minutes) = (
            meeting.StartsAt.InParis(), meeting.EndsAt.InParis(), (int)(meeting.EndsAt - meeting.StartsAt).TotalMinutes);
        var values = new Dictionary<string, string>
        {
            ["beneficiaire_civilite"] = civility,
            ["beneficiaire_prenom"] = person.FirstName,
            ["beneficiaire_nom"] = person.LastName,
            ["beneficiaire_nom_complet"] = $"{civility} {person.FirstName} {person.LastName}".Trim(),
            ["beneficiaire_nom_naissance"] = person.BirthName ?? "",
            ["beneficiaire_date_naissance"] = Short(person.BirthDate),
            ["beneficiaire_numero_dossier"] = person.FileNumber.ToString("D6", CultureInfo.InvariantCulture),
            ["beneficiaire_numero_allocataire"] = person.ClaimantNumber ?? "",
            ["beneficiaire_adresse"] = string.Join(
                '\n', new[] { person.Line, person.Complement, place }.Where(part => part is { Length: > 0 })),
            ["beneficiaire_adresse_ligne"] = person.Line ?? "",
            ["beneficiaire_adresse_complement"] = person.Complement ?? "",
            ["beneficiaire_code_postal"] = person.PostalCode ?? "",
            ["beneficiaire_ville"] = person.City ?? "",
            ["beneficiaire_telephone"] = Phone(person.Phone),
            ["beneficiaire_courriel"] = person.Email ?? "",
            ["territoire"] = person.Territory,
            ["rdv_date"] = start.ToString("dddd ", French) + Long(DateOnly.FromDateTime(start.DateTime)),
            ["rdv_date_courte"] = Short(DateOnly.FromDateTime(start.DateTime)),
            ["rdv_heure"] = Hour(start),
            ["rdv_heure_fin"] = Hour(end),
            ["rdv_duree"] = minutes < 60 ? $"{minutes}{Nbsp}minute{(minutes == 1 ? "" : "s")}" : minutes % 60 == 0
                ? $"{minutes / 60}{Nbsp}h" : $"{minutes / 60}{Nbsp}h{Nbsp}{minutes % 60:00}",
            ["rdv_lieu"] = meeting.Venue ?? "",
            ["rdv_adresse"] = meeting.Address ?? "",
            ["rdv_type"] = meeting.Nature,
            ["rdv_objet"] = meeting.Subject ?? meeting.Nature,
            ["rdv_titre"] = meeting.Title ?? "",
            ["rdv_theme"] = string.Join(", ", meeting.Themes),
            ["rdv_vecteur"] = meeting.Channel ?? "",
            ["aujourdhui"] = Long(today),
            ["aujourdhui_court"] = Short(today),
        };
        Add(values, "referent", person.Referent);
        Add(values, "rdv_hote", meeting.Host);
        values["rdv_hote"] = meeting.Host.FullName;
        values["rdv_structure"] = meeting.Host.Organisation ?? "";
        return values;
    }

    private static void Add(Dictionary<string, string> values, string who, LetterStaff? member)
    {
        values[$"{who}_nom_complet"] = member?.FullName ?? "";
        values[$"{who}_prenom"] = member?.FirstName ?? "";
        values[$"{who}_nom"] = member?.LastName ?? "";
        values[$"{who}_telephone"] = Phone(member?.Phone);
        values[$"{who}_courriel"] = member?.Email ?? "";
        values[$"{who}_structure"] = member?.Organisation ?? "";
    }

    private static string Long(DateOnly day) => (day.Day == 1 ? "1er" : day.Day.ToString(French)) + day.ToString(" MMMM yyyy", French);

    private static string Short(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Hour(DateTimeOffset at) => $"{at:%H}{Nbsp}h{Nbsp}{at:mm}";

    private static string Phone(string? number) => number is null ? "" : PhoneNumber.Display(number) ?? "";
}
