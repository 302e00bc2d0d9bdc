namespace Viesion.Domain.Lists;

/// <summary>The configurable lists (spec, « Default lists »). Some are levels of a tree: see <see cref="ListKinds"/>.</summary>
public enum ListKind
{
    StandbyReason,
    CerPriority,
    ObjectiveTheme,
    Orientation,
    AccompanimentEndReason,
    DifficultyNature,
    Difficulty,
    DifficultyAchievement,
    SkillFieldGroup,
    SkillField,
    Skill,
    SkillLevel,
    AppointmentTheme,
    AppointmentChannel,
    AbsenceReason,
    DocumentFolder,
    DocumentType,
}
