using System.Text.RegularExpressions;

namespace Viesion.Domain.Cers;

/// <summary>
/// What the service expects in « situation actuelle » (guide V26), and whether the text seems to speak of it. A reminder, never a refusal:
/// it looks for words, not for meaning.
/// </summary>
public static partial class CerChecklist
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    public static IReadOnlyList<(string Expected, bool Present)> For(string? situation)
    {
        var text = situation ?? "";
        List<(string, bool)> items =
        [
            ("Âge, situation familiale", Age().IsMatch(text) && Family().IsMatch(text)),
            ("Logement", Housing().IsMatch(text)),
            ("Mobilité", Mobility().IsMatch(text)),
            ("Antériorité dans le dispositif et avec le référent", Seniority().IsMatch(text)),
            ("Synthèse du parcours", Path().IsMatch(text)),
            ("Rappel des objectifs du dernier CER", Objectives().IsMatch(text)),
            ("Faits marquants depuis le dernier CER", Facts().IsMatch(text)),
        ];
        if (SelfEmployed().IsMatch(text))
        {
            items.Add(("TNS : antériorité de l’accompagnement", Seniority().IsMatch(text)));
            items.Add(("TNS : chiffre d’affaires, ressources attendues pour sortir du RSA", Turnover().IsMatch(text)));
        }
        return items;
    }

    [GeneratedRegex(@"\b[0-9]{2}\s*ans\b", Options)]
    private static partial Regex Age();

    [GeneratedRegex(@"mari[ée]|couple|conjoint|concubin|pacs|divorc|s[ée]par[ée]|veu(f|ve)|c[ée]libataire|seule?\b|enfant|famil", Options)]
    private static partial Regex Family();

    [GeneratedRegex(@"log[ée]|locataire|propri[ée]taire|h[ée]berg|domicile|sdf|bail", Options)]
    private static partial Regex Housing();

    [GeneratedRegex(@"permis|v[ée]hicule|voiture|mobilit|scooter|v[ée]lo|\bbus\b|transport", Options)]
    private static partial Regex Mobility();

    [GeneratedRegex(@"depuis|suivie?\b|ancienn|ant[ée]riorit|accompagn[ée]e?", Options)]
    private static partial Regex Seniority();

    [GeneratedRegex(@"parcours|a travaill|formation|dipl[ôo]me|exp[ée]rience|emploi", Options)]
    private static partial Regex Path();

    [GeneratedRegex(@"objectif", Options)]
    private static partial Regex Objectives();

    [GeneratedRegex(
        @"depuis (le dernier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre|janvier|f[ée]vrier)|dernier "
        + @"CER|marquant|d[ée]marche|[ée]v[ée]nement", Options)]
    private static partial Regex Facts();

    [GeneratedRegex(@"\btns\b|ind[ée]pendant|auto-?entrepren|micro-?entrepr|exploitant|artisan", Options)]
    private static partial Regex SelfEmployed();

    [GeneratedRegex(@"chiffre d['’]affaires|\bca\b|b[ée]n[ée]fice|abattement", Options)]
    private static partial Regex Turnover();
}
