using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Viesion.Infrastructure.Documents.Merge;

/// <summary>
/// The letters that Viesion brings: an ordinary French letter, the address where a window envelope shows it, the appointment in a table.
/// </summary>
public static class DefaultLetters
{
    private const string Font = "Liberation Sans";

    // Before the instruction of a field of Word.
    private const string Conditional = "\u0013";

    public static byte[] Individual() => Letter("Objet\u00a0: {{rdv_objet}}",
    [
        "{{beneficiaire_civilite}},",
        "Dans le cadre de votre accompagnement au titre du RSA, je vous propose de nous rencontrer\u00a0:",
    ],
    [
        ("Date", "le {{rdv_date}} à {{rdv_heure}}"),
        ("Durée", "{{rdv_duree}}"),
        ("Lieu", "{{rdv_lieu}}"),
        ("Adresse", "{{rdv_adresse}}"),
        ("Avec", "{{rdv_hote}}"),
    ],
    [
        "Si vous ne pouvez pas venir, prévenez-nous dès que possible afin de convenir d’une autre date.",
        "Je vous prie d’agréer, {{beneficiaire_civilite}}, l’expression de mes salutations distinguées.",
    ]);

    public static byte[] Collective() => Letter("Objet\u00a0: {{rdv_titre}}",
    [
        "{{beneficiaire_civilite}},",
        "Dans le cadre de votre accompagnement au titre du RSA, vous êtes invité(e) à participer à la rencontre suivante\u00a0:",
    ],
    [
        ("Rencontre", "{{rdv_titre}}"),
        ("Date", "le {{rdv_date}}, de {{rdv_heure}} à {{rdv_heure_fin}}"),
        ("Lieu", "{{rdv_lieu}}"),
        ("Adresse", "{{rdv_adresse}}"),
        ("Animée par", "{{rdv_hote}}"),
    ],
    [
        Conditional + "IF \"{{referent_nom_complet}}\" = \"\" \"\" "
            + "\"Votre référent, {{referent_nom_complet}}, reste à votre disposition pour toute question.\"",
        "Si vous ne pouvez pas venir, prévenez-nous dès que possible.",
        "Je vous prie d’agréer, {{beneficiaire_civilite}}, l’expression de mes salutations distinguées.",
    ]);

    private static byte[] Letter(string subject, string[] before, (string Label, string Value)[] facts, string[] after)
    {
        using var memory = new MemoryStream();
        using (var word = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            var part = word.AddMainDocumentPart();
            part.AddNewPart<StyleDefinitionsPart>("rIdStyles").Styles = new Styles(new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font },
                    new FontSize { Val = "22" }, new Languages { Val = "fr-FR" })),
                new ParagraphPropertiesDefault(
                    new ParagraphPropertiesBaseStyle(
                        new SpacingBetweenLines { After = "120", Line = "264", LineRule = LineSpacingRuleValues.Auto }))));
            part.AddNewPart<FooterPart>("rIdPied").Footer = new Footer(Line("{{rdv_structure}}", size: "16", centred: true));
            var body = new Body(Line("{{rdv_structure}}", bold: true), Line("Dossier n°\u00a0{{beneficiaire_numero_dossier}}", size: "18"));
            // To the right, where the window of an envelope is.
            body.Append(Line("{{beneficiaire_nom_complet}}", indent: "5100", tight: true, above: "900"),
                Line("{{beneficiaire_adresse}}", indent: "5100", tight: true));
            body.Append(Line("Le {{aujourdhui}}", indent: "5100", above: "700"), Line(subject, bold: true, above: "500"));
            body.Append(before.Select(text => Line(text, above: "120")));
            body.Append(Facts(facts));
            body.Append(after.Select(text => Line(text, above: "160")));
            body.Append(Line("{{rdv_hote}}", indent: "5100", above: "700"));
            body.Append(new SectionProperties(new FooterReference { Type = HeaderFooterValues.Default, Id = "rIdPied" },
                new PageSize { Width = 11906, Height = 16838 }, new PageMargin
                {
                    Top = 1134,
                    Bottom = 1134,
                    Left = 1247,
                    Right = 1247,
                    Header = 567,
                    Footer = 567,
                    Gutter = 0
                }));
            part.Document = new Document(body);
        }
        return memory.ToArray();
    }

    private static Table Facts((string Label, string Value)[] facts)
    {
        var table = new Table(new TableProperties(new TableWidth { Width = "9000", Type = TableWidthUnitValues.Dxa },
            new TableBorders(Edge<TopBorder>(), Edge<BottomBorder>(), Edge<InsideHorizontalBorder>()), new TableLayout
            {
                Type = TableLayoutValues.Fixed
            }), new TableGrid(new GridColumn { Width = "2000" }, new GridColumn { Width = "7000" }));
        foreach (var (label, value) in facts)
            table.Append(new TableRow(
                Cell("2000", Line(label, tight: true, above: "60")), Cell("7000", Line(value, bold: true, tight: true, above: "60"))));
        return table;
    }

    private static TableCell Cell(string width, Paragraph content)
        => new(new TableCellProperties(new TableCellWidth { Width = width, Type = TableWidthUnitValues.Dxa }), content);

    private static TBorder Edge<TBorder>()
        where TBorder : BorderType, new()
        => new() { Val = BorderValues.Single, Size = 4, Color = "999999" };

    private static Paragraph Line(string text, bool bold = false, string? size = null, string? indent = null, bool tight = false,
        string? above = null, bool centred = false)
    {
        var paragraph = new ParagraphProperties(new SpacingBetweenLines { Before = above ?? "0", After = tight ? "40" : "120" });
        if (indent is not null)
            paragraph.Append(new Indentation { Left = indent });
        if (centred)
            paragraph.Append(new Justification { Val = JustificationValues.Center });
        var run = new RunProperties();
        if (bold)
            run.Append(new Bold());
        if (size is not null)
            run.Append(new FontSize { Val = size });
        return text.StartsWith(Conditional, StringComparison.Ordinal)
            ? new Paragraph(paragraph, Mark(FieldCharValues.Begin),
                new Run(new FieldCode(text[1..]) { Space = SpaceProcessingModeValues.Preserve }), Mark(FieldCharValues.End))
            : new Paragraph(paragraph, new Run(run, new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
    }

    private static Run Mark(FieldCharValues kind) => new(new FieldChar { FieldCharType = kind });
}
