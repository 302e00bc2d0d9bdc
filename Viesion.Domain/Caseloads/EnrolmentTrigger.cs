namespace Viesion.Domain.Caseloads;

/// <summary>
/// What can happen to an inscription. A veille leaves by two doors: ended, it stays in the history; deleted, the dossier forgets it
/// (CAS-02).
/// </summary>
public enum EnrolmentTrigger
{
    AddStandby,
    EndStandby,
    DeleteStandby,
    Exit,
    CancelExit,
}
