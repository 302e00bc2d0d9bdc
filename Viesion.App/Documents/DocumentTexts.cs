using Viesion.App.Ui;
using Viesion.Domain.Documents;
using Viesion.Infrastructure.Documents;

namespace Viesion.App.Documents;

/// <summary>The words of documents, as people read them.</summary>
internal static class DocumentTexts
{
    /// <summary>« 245 ko », « 1,2 Mo ».</summary>
    public static string Size(long bytes) => bytes < 1_000_000 ? $"{Math.Max(1, (bytes + 500) / 1_000)}{French.Nbsp}ko" : $"{(bytes / 1_000_000.0).ToString("0.#", French.Culture)}{French.Nbsp}Mo";

    /// <summary>« PDF, 245 ko ».</summary>
    public static string Kind(DocumentRow row) => $"{FileFormats.Name(row.Format)}, {Size(row.Size)}";
}
