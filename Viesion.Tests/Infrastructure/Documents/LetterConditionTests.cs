using Viesion.Domain.Common;
using Viesion.Domain.Documents;
using Viesion.Infrastructure.Documents.Merge;
using Xunit;
using static Viesion.Tests.Build.ADocx;

namespace Viesion.Tests.Infrastructure.Documents;

/// <summary>What Word would compute by itself while it merges, and what remains of a letter where the dossier says nothing.</summary>
public sealed class LetterConditionTests
{
    private const string EndOfParagraph = "</w:p><w:p>";

    private static readonly Dictionary<string, string> Values = MergeFields.All.ToDictionary(field => field.Key, field => field.Example);

    [Theory]
    [InlineData("Madame", "Vous êtes attendue le mardi 24 novembre 2026.")]
    [InlineData("Monsieur", "Vous êtes attendu le mardi 24 novembre 2026.")]
    [InlineData("", "Vous êtes attendu le mardi 24 novembre 2026.")]
    public void An_IF_is_computed_for_each_person(string civility, string said)
    {
        var body = P("Vous êtes ", Field(" IF \"", Merge("beneficiaire_civilite"), "\" = \"Madame\" \"attendue\" \"attendu\" "), " le ",
            Merge("rdv_date"), ".");
        Assert.Equal(said, Letter(body, ("beneficiaire_civilite", civility)));
    }

    [Theory]
    [InlineData("\"a\" = \"a\"", true)]
    [InlineData("\"a\"=\"A\"", false)]
    [InlineData("a <> b", true)]
    [InlineData("10 > 9", true)]
    [InlineData("\"10\" < \"9\"", false)]
    [InlineData("2,5 >= 2,5", true)]
    [InlineData("3 <= 2", false)]
    [InlineData("\"07000\" = \"07*\"", true)]
    [InlineData("\"26000\" <> \"07*\"", true)]
    [InlineData("\"Privas\" = \"Pr?vas\"", true)]
    [InlineData("\"Privas\" = \"P?s\"", false)]
    [InlineData("\"24/11/2026\" > \"03/12/2025\"", true)]
    [InlineData("“Privas” = “Privas”", true)]
    [InlineData("\"dit \\\"Bob\\\"\" = \"dit *Bob*\"", true)]
    public void Every_comparison_of_Word_is_known(string comparison, bool holds)
        => Assert.Equal(holds ? "oui" : "non", Letter(P(Field($" IF {comparison} \"oui\" \"non\" \\* MERGEFORMAT "))));

    [Fact]
    public void An_IF_holds_fields_and_other_IFs_and_what_it_has_not_chosen_goes()
    {
        var inner = Field(" IF ", Merge("rdv_adresse"), " = \"\" \"\" \" (", Merge("rdv_adresse"), ")\" ");
        var body = P(Field(" IF ", Merge("rdv_lieu"), " = \"\" \"par téléphone\" \"à ", Merge("rdv_lieu"), inner, "\" "), ".");
        Assert.Equal("à CMS (1 rue Haute).", Letter(body, ("rdv_lieu", "CMS"), ("rdv_adresse", "1 rue Haute")));
        Assert.Equal("à CMS.", Letter(body, ("rdv_lieu", "CMS"), ("rdv_adresse", "")));
        Assert.Equal("par téléphone.", Letter(body, ("rdv_lieu", ""), ("rdv_adresse", "1 rue Haute")));
    }

    [Fact]
    public void A_value_that_holds_quotes_operators_or_stars_is_only_a_value()
    {
        var body = P(Field(" IF \"", Merge("rdv_titre"), "\" = \"x\" \"non\" \"", Merge("rdv_titre"), "\" "));
        Assert.Equal("Atelier \" = \"x\" \"* <>", Letter(body, ("rdv_titre", "Atelier \" = \"x\" \"* <>")));
    }

    [Fact]
    public void Braces_are_fields_in_an_IF_as_in_the_text_and_a_simple_field_is_one_too()
    {
        Assert.Equal("Mme", Letter(P(Field(" IF {{beneficiaire_civilite}} = Madame Mme M. "))));
        Assert.Equal("vrai",
            Letter("<w:p><w:fldSimple w:instr=' IF 1 = 1 \"vrai\" \"faux\" '><w:r><w:t>faux</w:t></w:r></w:fldSimple></w:p>"));
    }

    [Fact]
    public void An_IF_over_paragraphs_keeps_those_it_chooses_and_leaves_no_empty_line()
    {
        var body = P("Avant") + P(Field(" IF ", Merge("rdv_lieu"), " = \"\" \"\" \"", EndOfParagraph, "Lieu : ", Merge("rdv_lieu"),
            EndOfParagraph, "Venez tôt.", EndOfParagraph, "\" ")) + P("Après");
        Assert.Equal("Avant\nLieu : CMS\nVenez tôt.\nAprès", Letter(body, ("rdv_lieu", "CMS")));
        Assert.Equal("Avant\nAprès", Letter(body, ("rdv_lieu", "")));
    }

    [Fact]
    public void What_stands_around_an_IF_over_paragraphs_stays_in_one()
    {
        var body = P("Bonjour ", Field(" IF 1 = ", Merge("beneficiaire_code_postal"), " \"un", EndOfParagraph, "deux\" \"trois\" "),
            " fin");
        Assert.Equal("Bonjour un\ndeux fin", Letter(body, ("beneficiaire_code_postal", "1")));
        Assert.Equal("Bonjour trois fin", Letter(body, ("beneficiaire_code_postal", "2")));
    }

    [Fact]
    public void A_header_is_computed_too_and_an_IF_gives_its_text_the_case_it_asks()
    {
        var header = P(Field(" IF ", Merge("beneficiaire_civilite"), " = \"Madame\" \"chère ", Merge("beneficiaire_nom"),
            "\" \"cher\" \\* Caps "));
        Assert.Equal("Chère MARTINEZ\nTexte", Text(Read(Raw(P("Texte"), header)).Write([Values])));
    }

    [Theory]
    [InlineData("beneficiaire_nom", "\\* Upper", "de la tour", "DE LA TOUR")]
    [InlineData("beneficiaire_nom", "\\* Lower", "ÉLÉONORE", "éléonore")]
    [InlineData("beneficiaire_prenom", "\\* FirstCap \\* MERGEFORMAT", "jean paul", "Jean paul")]
    [InlineData("beneficiaire_prenom", "\\*Caps", "jean-paul d’orval", "Jean-Paul D’Orval")]
    [InlineData("beneficiaire_date_naissance", "\\@ \"d MMMM yyyy\"", "22/05/1985", "22 mai 1985")]
    [InlineData("beneficiaire_date_naissance", "\\@ \"d MMMM yyyy\"", "01/05/1985", "1er mai 1985")]
    [InlineData("rdv_date", "\\@ \"dd/MM/yyyy\"", "dimanche 1er mars 2026", "01/03/2026")]
    [InlineData("rdv_date", "\\@ \"jj/MM/aaaa\"", "mardi 24 novembre 2026", "24/11/2026")]
    [InlineData("rdv_date_courte", "\\@ \"dddd d MMM yy\"", "24/11/2026", "mardi 24 nov. 26")]
    [InlineData("rdv_heure", "\\@ HH:mm", "9\u00a0h\u00a005", "09:05")]
    [InlineData("beneficiaire_numero_dossier", "\\# \"# ##0\"", "044506", "44\u00a0506")]
    [InlineData("beneficiaire_numero_dossier", "\\# 0,00", "044506", "44506,00")]
    [InlineData("beneficiaire_code_postal", "\\# \"00 000\"", "07000", "07 000")]
    [InlineData("beneficiaire_telephone", "\\b \"Tél. : \" \\f \" (mobile)\"", "06 12", "Tél. : 06 12 (mobile)")]
    [InlineData("beneficiaire_telephone", "\\b \"Tél. : \" \\f \" (mobile)\"", "", "")]
    public void The_switches_of_a_merge_field_are_obeyed(string field, string switches, string value, string said)
        => Assert.Equal(said == "" ? "Fin" : said + "\nFin", Letter(P(Merge(field, switches)) + P("Fin"), (field, value)));

    [Theory]
    [InlineData(" IF {{rdv_lieu}} \"a\" \"b\" ", "IF rdv_lieu \"a\" \"b\"", "opérateur")]
    [InlineData(" IF a = b ", "IF a = b", "texte à écrire")]
    [InlineData(" IF a = \"b \"c\" ", "IF a = \"b \"c\"", "guillemet")]
    [InlineData(" IF a = b c d e ", "IF a = b c d e", "deux textes")]
    [InlineData(" IF ", "IF", "valeur à comparer")]
    [InlineData(" IF a = b c d \\# 0 ", "IF a = b c d \\# 0", "commutateur")]
    [InlineData(" NEXTIF 1 = 1 ", "NEXTIF 1 = 1", "pris en charge")]
    [InlineData(" ASK nom \"Qui ?\" ", "ASK nom \"Qui ?\"", "pris en charge")]
    [InlineData(" ADDRESSBLOCK \\f x ", "ADDRESSBLOCK \\f x", "pris en charge")]
    [InlineData(" = {{beneficiaire_code_postal}} + 1 ", "= beneficiaire_code_postal + 1", "autour d’un champ")]
    [InlineData(" MERGEFIELD rdv_date \\* Roman ", "rdv_date", "\\* Roman")]
    [InlineData(" MERGEFIELD rdv_lieu \\@ \"d MMMM\" ", "rdv_lieu", "n’est pas une date")]
    [InlineData(" MERGEFIELD rdv_date \\@ \"HH:mm\" ", "rdv_date", "demande une heure")]
    [InlineData(" MERGEFIELD rdv_lieu \\# 0 ", "rdv_lieu", "n’est pas un nombre")]
    public void What_cannot_be_computed_is_refused_when_it_arrives_with_the_name_of_the_field(string instruction, string field, string why)
    {
        var refusal = Refused(P(Field(instruction)));
        Assert.Equal("modele-champ-incalculable", refusal.Code);
        Assert.Contains($"«\u00a0{field}\u00a0»", refusal.Message);
        Assert.Contains(why, refusal.Message);
    }

    [Fact]
    public void An_IF_that_is_not_closed_crosses_cells_or_compares_a_page_is_refused()
    {
        Assert.Contains("refermé",
            Refused("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> IF a = b c d</w:instrText></w:r></w:p>")
            .Message);
        var cells = "<w:tbl><w:tr><w:tc>" + P(Field(" IF a = b \"c", "</w:p></w:tc><w:tc><w:p>",
            "\" \"d\" ")) + "</w:tc></w:tr></w:tbl><w:p/>";
        Assert.Contains("cellules", Refused(cells).Message);
        Assert.Contains("Word calcule", Refused(P(Field(" IF ", Field(" PAGE "), " = 1 \"a\" \"b\" "))).Message);
        Assert.Equal("Page ", Letter(P(Field(" IF 1 = 1 \"Page ", Field(" PAGE "), "\" \"\" ")))[..5]);
    }

    [Theory]
    [InlineData("{{beneficiaire_civilite}},", "Madame, Monsieur,")]
    [InlineData("Je vous prie d’agréer, {{beneficiaire_civilite}}, mes salutations.",
        "Je vous prie d’agréer, Madame, Monsieur, mes salutations.")]
    [InlineData("{{beneficiaire_civilite}} {{beneficiaire_prenom}} {{beneficiaire_nom}}", "Soraya MARTINEZ")]
    [InlineData("Bonjour {{beneficiaire_civilite}} {{beneficiaire_nom}},", "Bonjour MARTINEZ,")]
    [InlineData("Votre référent, {{referent_nom_complet}}, vous attend.", "Votre référent vous attend.")]
    [InlineData("Votre référent {{referent_nom_complet}} vous attend.", "Votre référent vous attend.")]
    [InlineData("Contactez {{referent_nom_complet}} ({{referent_telephone}}).", "Contactez.")]
    [InlineData("Bonjour {{referent_prenom}},", "Bonjour,")]
    [InlineData("Bonjour {{referent_prenom}}\u00a0!", "Bonjour\u00a0!")]
    [InlineData("Le {{rdv_date_courte}}, {{referent_nom}}, {{rdv_titre}}.", "Le 24/11/2026, Atelier mobilité.")]
    [InlineData("Rendez-vous à {{rdv_titre}}, {{referent_structure}}.", "Rendez-vous à Atelier mobilité.")]
    public void Where_nothing_is_known_the_sentence_stays_French(string written, string said)
    {
        var gone = new[] { "beneficiaire_civilite" }.Concat(Values.Keys.Where(key => key.StartsWith("referent", StringComparison.Ordinal)));
        Assert.Equal(said, Letter(P(written), [.. gone.Select(key => (key, ""))]));
    }

    [Fact]
    public void An_address_in_pieces_leaves_no_line_with_a_space_or_a_comma_alone()
    {
        var body = P("{{beneficiaire_adresse_ligne}}") + P("{{beneficiaire_code_postal}} {{beneficiaire_ville}}")
            + P("{{beneficiaire_adresse_ligne}}, {{beneficiaire_ville}}") + P("Fin");
        Assert.Equal("Fin", Text(Read(Raw(body)).Write([new Dictionary<string, string>()])));
        Assert.Equal("Privas\nPrivas\nFin", Text(Read(Raw(body)).Write([new Dictionary<string,
            string> { ["beneficiaire_ville"] = "Privas" }])));
    }

    [Fact]
    public void The_letters_that_Viesion_brings_are_French_without_civility_referent_or_address()
    {
        var bare = Values.Where(pair => pair.Key.StartsWith("rdv", StringComparison.Ordinal)
            || pair.Key.StartsWith("aujourd", StringComparison.Ordinal)).ToDictionary();
        (bare["beneficiaire_nom_complet"], bare["beneficiaire_numero_dossier"]) = ("Soraya MARTINEZ", "000001");
        foreach (var letter in new[] { DefaultLetters.Individual(), DefaultLetters.Collective() })
        {
            var text = Text(Read(letter).Write([bare]));
            Assert.Contains("Madame, Monsieur,", text);
            Assert.DoesNotContain("référent", text);
            Assert.DoesNotContain("  ", text);
            Assert.DoesNotContain(",,", text);
            Assert.DoesNotContain("\n\n", text);
        }
    }

    private static string Letter(string body, params (string Field, string Value)[] values)
    {
        var all = new Dictionary<string, string>(Values);
        foreach (var (field, value) in values)
            all[field] = value;
        return Text(Read(Raw(body)).Write([all]));
    }

    private static LetterTemplate Read(byte[] docx)
    {
        using var content = new MemoryStream(docx);
        var read = LetterTemplate.Read(content);
        Assert.Null(read.Refusal);
        return read.Value!;
    }

    private static Refusal Refused(string body)
    {
        using var content = new MemoryStream(Raw(body));
        return LetterTemplate.Read(content).Refusal ?? throw new InvalidOperationException("It was accepted.");
    }
}
