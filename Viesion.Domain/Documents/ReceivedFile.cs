using System.Text.Json.Serialization;

namespace Viesion.Domain.Documents;

/// <summary>A file that arrived whole and waits, aside, to be kept or thrown away.</summary>
/// <param name="Ticket">How the store finds it again; means nothing elsewhere, and differs when the same file comes again.</param>
/// <param name="Sha256">Of its content, in lower case.</param>
public sealed record ReceivedFile([property: JsonIgnore] string Ticket, long Size, string Sha256);
