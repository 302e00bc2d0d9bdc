using Viesion.App.Lists;
using Viesion.App.Ui;
using Viesion.App.Ui.Forms;
using Viesion.Domain.Difficulties;
using Viesion.Infrastructure.Lists;

namespace Viesion.App.Difficulties;

/// <summary>What the dialog of a difficulty holds.</summary>
public sealed class DifficultyForm
{
    public int? ItemId { get; set; }

    public DateOnly? Start { get; set; }

    public DateOnly? End { get; set; }

    public int? AchievementId { get; set; }

    public string? Comment { get; set; }

    public static DifficultyForm Of(DifficultyContent content)
        => new()
        {
            ItemId = content.ItemId,
            Start = content.Start,
            End = content.End,
            AchievementId = content.AchievementId,
            Comment = content.Comment
        };

    public DifficultyContent Content() => new(ItemId, Start, End, AchievementId, Comment);

    /// <summary>What somebody else saved otherwise, in words.</summary>
    public IReadOnlyList<Difference> Against(DifficultyContent theirs, IReadOnlyList<ListChoice> choices) => Difference.Among(
        new("Difficulté", ListOptions.Label(choices, theirs.ItemId), ListOptions.Label(choices, ItemId)),
        new("Depuis le", French.Date(theirs.Start), French.Date(Start)),
        new("Jusqu’au", French.Date(theirs.End), French.Date(End)),
        new("Réalisation", ListOptions.Label(choices, theirs.AchievementId), ListOptions.Label(choices, AchievementId)),
        new("Commentaire", theirs.Comment, Comment?.Trim()));
}
