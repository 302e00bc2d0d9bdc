namespace Viesion.Domain.Caseloads;

/// <summary>Référent de parcours (one at a time, from Genesis) or référent d'étape (between two dates).</summary>
public enum AssignmentKind
{
    Pathway,
    Step,
}
