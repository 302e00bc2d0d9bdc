using Viesion.Domain.Lists;

namespace Viesion.Domain.Documents;

/// <summary>The documents of the perimeter, to be changed.</summary>
public interface IDocuments
{
    /// <summary>Null when it does not exist or lies outside the perimeter.</summary>
    Task<Document?> Find(int id, CancellationToken cancellationToken);

    void Add(Document document);

    /// <summary>Files it; its id is known from then on.</summary>
    Task Save(Document document, CancellationToken cancellationToken);

    /// <summary>Until this operation ends nobody else adds or takes away what bears this content.</summary>
    Task Hold(string sha256, CancellationToken cancellationToken);

    /// <summary>Of those dossiers, the ones for which the work has filed already.</summary>
    Task<IReadOnlyList<int>> Filed(int batchId, CancellationToken cancellationToken);

    /// <summary>The items that letters are filed under, by their label; null when the département no longer has it.</summary>
    Task<int?> Item(ListKind kind, string label, CancellationToken cancellationToken);

    /// <summary>Those deleted before that moment.</summary>
    Task<IReadOnlyList<Document>> DeletedBefore(DateTimeOffset moment, CancellationToken cancellationToken);

    /// <summary>For good.</summary>
    Task Remove(Document document, CancellationToken cancellationToken);

    /// <summary>Whether a document, a template or a logo bears that content.</summary>
    Task<bool> IsUsed(string sha256, CancellationToken cancellationToken);
}
