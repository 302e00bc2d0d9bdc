using Viesion.Domain.Common;

namespace Viesion.Domain.Documents;

/// <summary>
/// Where contents are kept, each once, under its SHA-256. Shared by the servers when there are several; outside of what the web serves.
/// </summary>
public interface IDocumentStore
{
    /// <summary>Takes a stream in, aside. Refuses what is empty or larger than <paramref name="maxBytes"/>.</summary>
    Task<Result<ReceivedFile>> Receive(Stream content, long maxBytes, CancellationToken cancellationToken = default);

    /// <summary>What a received file holds, to be looked at before it is kept. Null when it is gone.</summary>
    Stream? Look(ReceivedFile file);

    /// <summary>Keeps it: it stands at its place whole, or not at all.</summary>
    void Keep(ReceivedFile file);

    /// <summary>Throws away what was received and not kept.</summary>
    void Discard(ReceivedFile file);

    /// <summary>Null when the content is not there.</summary>
    Stream? Open(string sha256);

    void Delete(string sha256);

    /// <summary>Throws away what was received before that moment and never kept.</summary>
    void Sweep(DateTimeOffset before);
}
