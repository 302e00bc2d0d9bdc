namespace Viesion.Domain.Lists;

/// <summary>The configurable lists (spec, « Default lists »).</summary>
public enum ListKind
{
    StandbyReason,
    CerPriority,
    ObjectiveTheme,
    Orientation,
    AccompanimentEndReason,
}
