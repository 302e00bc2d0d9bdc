namespace Viesion.Domain.Caseloads;

/// <summary>Inscription au dispositif: entrée, veille, sortie.</summary>
public enum EnrolmentState
{
    Entered,
    Standby,
    Exited,
}
