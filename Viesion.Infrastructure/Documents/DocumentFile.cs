using Viesion.Domain.Documents;

namespace Viesion.Infrastructure.Documents;

/// <summary>What a download needs to know.</summary>
public sealed record DocumentFile(string FileName, FileFormat Format, long Size, string Sha256);
