using Viesion.App.Lists;
using Viesion.App.Ui;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Skills;
using Viesion.Infrastructure.Lists;

namespace Viesion.App.Skills;

/// <summary>What the dialog of a skill holds. The filière only narrows the choice of the skill.</summary>
public sealed class SkillForm
{
    public int? FieldId { get; set; }

    public int? ItemId { get; set; }

    public int? LevelId { get; set; }

    public DateOnly? Start { get; set; }

    public DateOnly? End { get; set; }

    public string? Comment { get; set; }

    public static SkillForm Of(SkillContent content)
        => new()
        {
            ItemId = content.ItemId,
            Start = content.Start,
            End = content.End,
            LevelId = content.LevelId,
            Comment = content.Comment
        };

    public SkillContent Content() => new(ItemId, Start, End, LevelId, Comment);

    /// <summary>Takes the filière of the chosen skill.</summary>
    public void Place(IReadOnlyList<ListChoice> choices) => FieldId = choices.FirstOrDefault(choice => choice.Id == ItemId)?.ParentId;

    /// <summary>Another filière: the skill of the former one goes.</summary>
    public void Choose(int? fieldId) => (FieldId, ItemId) = (fieldId, null);

    /// <summary>What somebody else saved otherwise, in words.</summary>
    public IReadOnlyList<Difference> Against(SkillContent theirs, IReadOnlyList<ListChoice> choices) => Difference.Among(
        new("Compétence", ListOptions.Label(choices, theirs.ItemId), ListOptions.Label(choices, ItemId)),
        new("Niveau", ListOptions.Label(choices, theirs.LevelId), ListOptions.Label(choices, LevelId)),
        new("Depuis le", French.Date(theirs.Start), French.Date(Start)),
        new("Jusqu’au", French.Date(theirs.End), French.Date(End)),
        new("Commentaire", theirs.Comment, Comment?.Trim()));
}
