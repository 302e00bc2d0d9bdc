namespace Viesion.Domain.Documents;

/// <summary>A file that arrived whole and waits, aside, to be kept or thrown away.</summary>
/// <param name="Ticket">How the store finds it again; means nothing elsewhere.</param>
/// <param name="Sha256">Of its content, in lower case.</param>
public sealed record ReceivedFile(string Ticket, long Size, string Sha256);
