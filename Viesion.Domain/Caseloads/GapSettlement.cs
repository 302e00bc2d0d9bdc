namespace Viesion.Domain.Caseloads;

/// <summary>What settles a gap between Genesis and Viesion.</summary>
public enum GapSettlement
{
    /// <summary>« Sortir de la file active », on a last day.</summary>
    ScheduleExit,

    /// <summary>« Demander une fin d'accompagnement » to the secretariat.</summary>
    RequestEnd,

    /// <summary>« Remettre dans la file active »: the end entered in Viesion is taken away.</summary>
    PutBack,

    /// <summary>« Prendre le référent de Genesis ».</summary>
    TakeGenesisReferent,
}
