using System.Globalization;
using System.Text;
using Viesion.Domain.Common;

namespace Viesion.Domain.Documents;

/// <summary>
/// The fields of letters, in one place: what the templates' page documents, what a template is checked against, what a letter fills
/// (DOC-04).
/// </summary>
public static class MergeFields
{
    private const string Person = "Bénéficiaire";
    private const string Referent = "Référent de parcours";
    private const string Meeting = "Rendez-vous";
    private const string Day = "Jour du courrier";

    public static readonly IReadOnlyList<MergeField> All =
    [
        new("beneficiaire_civilite", Person, "Civilité", "Madame"),
        new("beneficiaire_prenom", Person, "Prénom", "Soraya"),
        new("beneficiaire_nom", Person, "Nom", "MARTINEZ"),
        new("beneficiaire_nom_complet", Person, "Civilité, prénom et nom", "Madame Soraya MARTINEZ"),
        new("beneficiaire_nom_naissance", Person, "Nom de naissance", "DUPUY"),
        new("beneficiaire_date_naissance", Person, "Date de naissance", "22/05/1985"),
        new("beneficiaire_numero_dossier", Person, "Numéro du dossier", "044506"),
        new("beneficiaire_numero_allocataire", Person, "Numéro CAF ou MSA", "1234567"),
        new("beneficiaire_adresse", Person, "Adresse entière, sur plusieurs lignes", "12 rue de la République\nBât. B\n07000 Privas"),
        new("beneficiaire_adresse_ligne", Person, "Numéro et rue", "12 rue de la République"),
        new("beneficiaire_adresse_complement", Person, "Complément d’adresse", "Bât. B"),
        new("beneficiaire_code_postal", Person, "Code postal", "07000"),
        new("beneficiaire_ville", Person, "Commune", "Privas"),
        new("beneficiaire_telephone", Person, "Téléphone", "06 12 34 56 78"),
        new("beneficiaire_courriel", Person, "Courriel", "soraya@exemple.fr"),
        new("referent_nom_complet", Referent, "Prénom et nom", "Aïcha Bernard"),
        new("referent_prenom", Referent, "Prénom", "Aïcha"),
        new("referent_nom", Referent, "Nom", "Bernard"),
        new("referent_telephone", Referent, "Téléphone", "04 75 00 00 00"),
        new("referent_courriel", Referent, "Courriel", "a.bernard@exemple.fr"),
        new("referent_structure", Referent, "Structure", "DTAS Centre – Service insertion"),
        new("rdv_date", Meeting, "Date en toutes lettres", "mardi 24 novembre 2026"),
        new("rdv_date_courte", Meeting, "Date en chiffres", "24/11/2026"),
        new("rdv_heure", Meeting, "Heure", "14 h 00"),
        new("rdv_heure_fin", Meeting, "Heure de fin", "14 h 45"),
        new("rdv_duree", Meeting, "Durée", "45 minutes"),
        new("rdv_lieu", Meeting, "Lieu", "Maison des solidarités"),
        new("rdv_adresse", Meeting, "Adresse du lieu", "3 avenue de la Gare, 07000 Privas"),
        new("rdv_type", Meeting, "Type de rendez-vous", "RDV de suivi"),
        new("rdv_objet", Meeting, "Objet (celui du type, sinon le type)", "point sur votre parcours"),
        new("rdv_titre", Meeting, "Titre du rendez-vous collectif", "Atelier mobilité"),
        new("rdv_theme", Meeting, "Thèmes", "mobilité, emploi"),
        new("rdv_vecteur", Meeting, "Vecteur", "sur place"),
        new("rdv_hote", Meeting, "Collaborateur qui reçoit", "Aïcha Bernard"),
        new("rdv_hote_telephone", Meeting, "Son téléphone", "04 75 00 00 00"),
        new("rdv_hote_courriel", Meeting, "Son courriel", "a.bernard@exemple.fr"),
        new("rdv_structure", Meeting, "Sa structure", "DTAS Centre – Service insertion"),
        new("territoire", Meeting, "Territoire du dossier", "DTAS Centre"),
        new("aujourdhui", Day, "Date en toutes lettres", "22 novembre 2026"),
        new("aujourdhui_court", Day, "Date en chiffres", "22/11/2026"),
    ];

    private static readonly Dictionary<string, string> Known = All.ToDictionary(field => field.Key, field => field.Key);

    /// <summary>The key of a field as a template writes it: case, accents, spaces and dots aside. Null when there is none.</summary>
    public static string? Find(string written) => Known.GetValueOrDefault(Plain(written));

    public static string Nearest(string written)
    {
        var plain = Plain(written);
        return All.MinBy(field => Distance(plain, field.Key))!.Key;
    }

    private static string Plain(string written)
    {
        var plain = new StringBuilder();
        foreach (var letter in UserText.Decomposed(UserText.Plain(written).ToLowerInvariant()))
            if (char.IsAsciiLetterOrDigit(letter))
                plain.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark
                && letter is not ('\'' or '’' or '‘' or 'ʼ' or '´' or '`') && plain is { Length: > 0 } && plain[^1] != '_')
                plain.Append('_');
        return plain.ToString();
    }

    // Levenshtein, on two rows.
    internal static int Distance(string a, string b)
    {
        var (before, row) = (new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
            before[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                row[j] = Math.Min(Math.Min(before[j] + 1, row[j - 1] + 1), before[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            (before, row) = (row, before);
        }
        return before[b.Length];
    }
}
