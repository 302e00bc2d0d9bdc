namespace Viesion.Domain.Caseloads;

/// <summary>Who or what ended an assignment (CAS-06): saisie, réorientation, déversement.</summary>
public enum AssignmentEndCause
{
    Entered,
    Reorientation,
    Sync,
}
