using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Viesion.Domain.Documents;
using Viesion.Infrastructure.Documents.Merge;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Documents;

/// <summary>The merge of Word templates, whatever Word has made of their fields.</summary>
public sealed class LetterTemplateTests
{
    private static readonly Dictionary<string, string> Values = MergeFields.All.ToDictionary(field => field.Key, field => field.Example);

    [Theory]
    [InlineData("<w:p><w:r><w:t>Le {{rdv_date}}.</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Le {</w:t></w:r><w:r><w:t>{rdv</w:t></w:r><w:proofErr "
        + "w:type=\"spellStart\"/><w:r><w:t>_date }</w:t></w:r><w:r><w:t>}.</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:r><w:t xml:space=\"preserve\">Le </w:t></w:r><w:fldSimple w:instr=\" MERGEFIELD rdv_date \\* MERGEFORMAT "
        + "\"><w:r><w:t>«rdv_date»</w:t></w:r></w:fldSimple><w:r><w:t>.</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:r><w:t xml:space=\"preserve\">Le </w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> "
        + "MERGEFIELD </w:instrText></w:r><w:r><w:instrText>\"rdv_</w:instrText></w:r><w:r><w:instrText>date\" "
        + "</w:instrText></w:r><w:r><w:fldChar "
        + "w:fldCharType=\"separate\"/></w:r><w:r><w:t>«rdv</w:t></w:r><w:r><w:t>_date»</w:t></w:r><w:r><w:fldChar "
        + "w:fldCharType=\"end\"/></w:r><w:r><w:t>.</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:r><w:t xml:space=\"preserve\">Le </w:t><w:fldChar w:fldCharType=\"begin\"/><w:instrText>MERGEFIELD "
        + "RDV_Date</w:instrText><w:fldChar w:fldCharType=\"end\"/><w:t>.</w:t></w:r></w:p>")]
    [InlineData("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Le {{ RDV date }}.</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>")]
    [InlineData("<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>Le "
        + "{{rdv</w:t></w:r><w:r><w:t>_date}}.</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>")]
    public void A_field_is_found_and_filled_however_Word_has_cut_it(string body)
    {
        var template = Read(ADocx.Raw(body));
        Assert.Single(template.Fields);
        Assert.False(template.Unclosed);
        Assert.Contains("Le mardi 24 novembre 2026.", ADocx.Text(template.Write([Values])));
    }

    [Fact]
    public void Several_fields_of_one_paragraph_keep_their_order_and_their_formatting()
    {
        var letter = Read(
            ADocx.Raw("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{{rdv_date}} à {{rdv_heure}}</w:t><w:tab/><w:t>{{rdv_lieu}}</w:t></w:r></w:p>"))
            .Write([Values]);
        Assert.Equal("mardi 24 novembre 2026 à 14 h 00Maison des solidarités", ADocx.Text(letter));
        using var word = WordprocessingDocument.Open(new MemoryStream(letter), false);
        Assert.All(word.MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.Run>()
            .Where(run => run.InnerText.Length > 0), run => Assert.NotNull(run.RunProperties?.Bold));
    }

    [Fact]
    public void An_address_takes_its_lines_and_a_line_whose_fields_are_empty_disappears()
    {
        var template = Read(ADocx.Saying("{{beneficiaire_adresse}}", "{{beneficiaire_adresse_complement}}", "Fin"));
        Assert.Equal("12 rue de la République\nBât. B\n07000 Privas\nBât. B\nFin", ADocx.Text(template.Write([Values])));
        Assert.Equal("Fin", ADocx.Text(template.Write([new Dictionary<string, string>()])));
    }

    [Fact]
    public void A_row_of_a_table_whose_fields_are_empty_disappears_and_the_others_stay()
    {
        const string Row =
            "<w:tr><w:tc><w:p><w:r><w:t>{0}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{1}</w:t></w:r></w:p></w:tc></w:tr>";
        var template = Read(
            ADocx.Raw(
                $"<w:tbl>{Row.Replace("{0}", "Lieu").Replace("{1}", "{{rdv_lieu}}")}"
                + $"{Row.Replace("{0}", "Date").Replace("{1}", "{{rdv_date}}{{rdv_titre}}")}"
                + $"{Row.Replace("{0}", "Note").Replace("{1}", "sans champ")}</w:tbl><w:p/>"));
        Assert.Equal("Date\nlundi\nNote\nsans champ\n",
            ADocx.Text(template.Write([new Dictionary<string, string> { ["rdv_date"] = "lundi" }])));
    }

    [Fact]
    public void Letters_follow_one_another_each_on_its_page_with_its_own_header()
    {
        var template = Read(
            ADocx.Raw("<w:p><w:r><w:t>Cher {{beneficiaire_prenom}}</w:t></w:r></w:p>",
            "<w:p><w:r><w:t>Dossier {{beneficiaire_numero_dossier}}</w:t></w:r></w:p>"));
        var letters = Enumerable.Range(1, 12).Select(number => (IReadOnlyDictionary<string, string>)new Dictionary<string, string>(
            Values)
        { ["beneficiaire_prenom"] = $"Personne{number}", ["beneficiaire_numero_dossier"] = $"{number:D6}" }).ToList();
        var all = template.Write(letters);
        Assert.Equal(12, ADocx.Pages(all));
        var text = ADocx.Text(all);
        Assert.All(Enumerable.Range(1, 12), number => Assert.Contains($"Cher Personne{number}", text));
        Assert.All(Enumerable.Range(1, 12), number => Assert.Contains($"Dossier {number:D6}", text));
        Assert.DoesNotContain("{{", text);
    }

    [Fact]
    public void What_the_default_templates_make_is_valid_and_bears_known_fields_only()
    {
        foreach (var content in new[] { DefaultLetters.Individual(), DefaultLetters.Collective() })
        {
            var template = Read(content);
            Assert.All(template.Fields, field => Assert.NotNull(MergeFields.Find(field)));
            var letters = template.Write([Values, Values, Values]);
            using var word = WordprocessingDocument.Open(new MemoryStream(letters), false);
            Assert.Empty(new OpenXmlValidator().Validate(word).Select(error => $"{error.Path?.XPath} {error.Description}"));
            Assert.Equal(3, ADocx.Pages(letters));
        }
    }

    [Fact]
    public void A_logo_stands_in_the_header_or_in_the_place_of_the_image_called_logo()
    {
        var logo = new LogoImage(
            Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
            FileFormat.Png);
        foreach (var content in new[]
        {
            ADocx.Saying("Bonjour"),
            ADocx.Raw("<w:p/>", "<w:p><w:r><w:t>{{beneficiaire_nom}}</w:t></w:r></w:p>"),
            DefaultLetters.Individual()
        })
        {
            using var word = WordprocessingDocument.Open(new MemoryStream(Read(content).Write([Values, Values], logo)), false);
            Assert.All(word.MainDocumentPart!.HeaderParts, header => Assert.Single(header.ImageParts));
            Assert.NotEmpty(word.MainDocumentPart.HeaderParts);
            Assert.Empty(new OpenXmlValidator().Validate(word).Select(error => $"{error.Path?.XPath} {error.Description}"));
        }
    }

    [Fact]
    public void Signs_beyond_the_first_plane_stay_and_those_that_XML_cannot_hold_go()
    {
        var values = new Dictionary<string, string>(Values) { ["rdv_titre"] = "Atelier \U0001F697\u0000\uD83D mobilité" };
        Assert.Contains("Atelier \U0001F697 mobilité", ADocx.Text(Read(ADocx.Saying("{{rdv_titre}}")).Write([values])));
    }

    private static LetterTemplate Read(byte[] docx)
    {
        using var content = new MemoryStream(docx);
        var read = LetterTemplate.Read(content);
        Assert.Null(read.Refusal);
        return read.Value!;
    }
}
