namespace Viesion.Infrastructure.Documents;

/// <summary>A page of the documents of a dossier, by folder.</summary>
/// <param name="Folders">Those that hold something, with how many.</param>
/// <param name="Folder">The folder asked for; null for all, 0 « hors dossier ».</param>
/// <param name="Total">How many there are in what is asked for, on all pages.</param>
/// <param name="Deleted">How many can still be taken back.</param>
/// <param name="MayFile">The profile files documents.</param>
public sealed record DossierDocuments(int BeneficiaryId, string Person, IReadOnlyList<DocumentRow> Documents,
    IReadOnlyList<FolderCount> Folders, int? Folder, bool WithDeleted, int Total, int From, int Deleted, bool MayFile);
