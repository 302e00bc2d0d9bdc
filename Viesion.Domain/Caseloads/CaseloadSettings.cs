namespace Viesion.Domain.Caseloads;

/// <summary>How the département manages its caseloads.</summary>
/// <param name="ExitUnused">« Sortie du dispositif non utilisée » (CAS-01): every dossier stays on the programme, only the caseload is
/// left. On unless configured otherwise.</param>
/// <param name="DepartmentCode">How postal codes of the département begin; an address elsewhere is a reason to end (CAS-09).</param>
public sealed record CaseloadSettings(bool ExitUnused = true, string DepartmentCode = "07");
