namespace Viesion.Domain.Caseloads;

/// <summary>How the département uses the programme.</summary>
/// <param name="ExitUnused">« Sortie du dispositif non utilisée » (CAS-01): every dossier stays on the programme, only the caseload is left. On unless configured otherwise.</param>
public sealed record EnrolmentSettings(bool ExitUnused = true);
