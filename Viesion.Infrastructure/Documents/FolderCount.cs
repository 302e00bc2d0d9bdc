namespace Viesion.Infrastructure.Documents;

/// <param name="Id">0 for « hors dossier ».</param>
public sealed record FolderCount(int Id, string Label, int Count);
