namespace Viesion.Domain.Documents;

/// <summary>What the form of a document says, as typed.</summary>
/// <param name="FolderId">Null « hors dossier ».</param>
public sealed record DocumentContent(int? FolderId, int TypeId, string? Name, DateOnly? SentOn = null, string? Comment = null);
