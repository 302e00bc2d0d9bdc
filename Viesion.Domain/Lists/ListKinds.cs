namespace Viesion.Domain.Lists;

/// <summary>Which lists stand under another: nature → difficulté, groupe de filières → filière → compétence (DOS-11).</summary>
public static class ListKinds
{
    /// <summary>The list above, whose items each hold some of this one; null for a list on its own or at the top of a tree.</summary>
    public static ListKind? Above(ListKind kind) => kind switch
    {
        ListKind.Difficulty => ListKind.DifficultyNature,
        ListKind.SkillField => ListKind.SkillFieldGroup,
        ListKind.Skill => ListKind.SkillField,
        _ => null,
    };

    /// <summary>The list below, or null.</summary>
    public static ListKind? Below(ListKind kind)
        => Enum.GetValues<ListKind>().Where(other => Above(other) == kind).Select(other => (ListKind?)other).FirstOrDefault();

    /// <summary>The lists that one configures from the top: all but the lower levels of the trees.</summary>
    public static IEnumerable<ListKind> Roots => Enum.GetValues<ListKind>().Where(kind => Above(kind) is null);
}
