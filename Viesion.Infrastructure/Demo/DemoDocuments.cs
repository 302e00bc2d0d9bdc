using System.Globalization;
using System.Text;
using Npgsql;
using Viesion.Domain.Documents;
using Viesion.Infrastructure.Documents.Merge;

namespace Viesion.Infrastructure.Demo;

/// <summary>A few documents in the dossiers of the synthetic département, on three contents; the logo of its letters.</summary>
internal static class DemoDocuments
{
    // Those of the demo référent, and one dossier in thirty: a letter, a proof of address, an image; one that was deleted; one « hors
    // dossier ».
    private const string Filed = """
        WITH mine AS (
            SELECT DISTINCT a.beneficiary_id AS id, a.staff_member_id AS author, row_number() OVER (ORDER BY a.beneficiary_id) AS rank
                FROM referent_assignments a JOIN staff_members s ON s.id = a.staff_member_id
            WHERE a.kind = 'Pathway' AND a."end" IS NULL AND (s.email = 'referent@demo.viesion.fr' OR a.beneficiary_id % 30 = 0)),
        given AS (SELECT * FROM (VALUES
            (0, 'courriers', 'convocation', 'convocation', 'Docx', $1, $2, 12, NULL, false),
            (1, 'documents BRSA', 'justificatif de domicile', 'justificatif_de_domicile', 'Pdf', $3, $4, 40,
                'Facture d’électricité.', false),
            (2, 'formation', 'CV', 'CV', 'Pdf', $3, $4, 75, NULL, false),
            (3, NULL, 'autre', 'photo_du_permis', 'Png', $5, $6, 5, NULL, false),
            (4, 'divers', 'autre', 'document_depose_par_erreur', 'Pdf', $3, $4, 9, NULL, true),
            (5, 'courriers', 'courrier du Département', 'courrier_du_Departement', 'Docx', $1, $2, 130,
                'Rappel des droits et devoirs.', false)
        ) AS g (part, folder, type, name, format, sha256, size, days, comment, gone))
        INSERT INTO documents (beneficiary_id, folder_id, type_id, name, format, size, sha256, sent_on, comment, created_by_id, created_at,
            deleted_at, deleted_by_id)
        SELECT m.id, (SELECT id FROM list_items WHERE kind = 'DocumentFolder' AND label = g.folder),
            (SELECT id FROM list_items WHERE kind = 'DocumentType' AND label = g.type),
            g.name || '_' || to_char(viesion.today() - g.days, 'YYYY-MM-DD'), g.format, g.size, g.sha256, CASE WHEN g.part IN (0, 5)
                THEN viesion.today() - g.days END, g.comment, m.author,
            now() - make_interval(days => g.days), CASE WHEN g.gone THEN now() - interval '2 days' END, CASE WHEN g.gone THEN m.author END
        FROM mine m JOIN given g ON g.part = 0 OR (m.rank + g.part) % 3 = 0
        """;

    public static async Task Write(NpgsqlConnection connection, IDocumentStore store, CancellationToken cancellationToken)
    {
        var letter = await Keep(store, DefaultLetters.Individual(), cancellationToken);
        var page = await Keep(store, Page("Document de démonstration"), cancellationToken);
        var image = await Keep(store, Logo(), cancellationToken);
        await using (var file = new NpgsqlCommand(Filed, connection) { CommandTimeout = 600 })
        {
            foreach (var content in (ReceivedFile[])[letter, page, image])
            {
                file.Parameters.Add(new() { Value = content.Sha256 });
                file.Parameters.Add(new() { Value = content.Size });
            }
            await file.ExecuteNonQueryAsync(cancellationToken);
        }
        await using var logo = new NpgsqlCommand(
            "INSERT INTO letter_logos (variant, format, sha256) VALUES ('Department', 'Png', $1) ON CONFLICT DO NOTHING", connection)
        {
            Parameters = { new() { Value = image.Sha256 } }
        };
        await logo.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<ReceivedFile> Keep(IDocumentStore store, byte[] content, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(content);
        var file = (await store.Receive(stream, Document.MaxBytes, cancellationToken)).Value!;
        store.Keep(file);
        return file;
    }

    private static byte[] Logo()
    {
        using var stream = typeof(DemoDocuments).Assembly.GetManifestResourceStream(
            "Viesion.Infrastructure.Demo.Data.logo-departement.png")!;
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    /// <summary>The smallest PDF that shows a line of text.</summary>
    internal static byte[] Page(string text)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        List<int> at = [];
        var drawn = $"BT /F1 20 Tf 72 770 Td ({text}) Tj ET";
        foreach (var thing in (string[])["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            string.Create(CultureInfo.InvariantCulture, $"<< /Length {Encoding.Latin1.GetByteCount(drawn)} >>\nstream\n{drawn}\nendstream"),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"])
        {
            at.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{at.Count} 0 obj\n{thing}\nendobj\n");
        }
        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {at.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in at)
            pdf.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {at.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }
}
