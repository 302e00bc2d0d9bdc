namespace Viesion.Domain.Caseloads;

/// <summary>What Genesis last said of a dossier's référent.</summary>
/// <param name="Poured">False when the last file left the person out.</param>
/// <param name="StaffMemberId">Null when no file ever named a référent.</param>
public sealed record GenesisWord(bool Poured, int? StaffMemberId);
