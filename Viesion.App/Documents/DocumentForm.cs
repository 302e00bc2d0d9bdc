using Viesion.App.Ui;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Documents;
using Viesion.Infrastructure.Documents;

namespace Viesion.App.Documents;

/// <summary>What the dialog of a document holds.</summary>
public sealed class DocumentForm
{
    public int? FolderId { get; set; }

    public int? TypeId { get; set; }

    public string? Name { get; set; }

    public DateOnly? SentOn { get; set; }

    public string? Comment { get; set; }

    public static DocumentForm Of(DocumentRow? row)
        => row is null ? new() : new()
        {
            FolderId = row.FolderId,
            TypeId = row.TypeId,
            Name = row.Name,
            SentOn = row.SentOn,
            Comment = row.Comment
        };

    public DocumentContent Content() => new(FolderId, TypeId ?? 0, Name, SentOn, Comment);

    /// <summary>What was typed, beside what somebody else saved meanwhile.</summary>
    public IReadOnlyList<Difference> Against(DocumentRow row, Func<int?, string?> label) => Difference.Among(
        new("Nom", row.Name, DocumentName.Of(Name)),
        new("Type", label(row.TypeId), label(TypeId)),
        new("Dossier", label(row.FolderId), label(FolderId)),
        new("Date d’envoi", row.SentOn is { } theirs ? French.Date(theirs) : null, SentOn is { } mine ? French.Date(mine) : null),
        new("Commentaire", row.Comment, Comment?.Trim()));
}
