using Viesion.App.Ui;
using Viesion.Domain.Documents;
using Viesion.Infrastructure.Documents;

namespace Viesion.App.Documents;

/// <summary>The words of documents, as people read them.</summary>
internal static class DocumentTexts
{
    /// <summary>« PDF, 245 ko ».</summary>
    public static string Kind(DocumentRow row) => $"{FileFormats.Name(row.Format)}, {French.FileSize(row.Size)}";
}
