using System.Globalization;
using Viesion.Domain.Common;

namespace Viesion.Domain.Skills;

/// <summary>Every foreseeable « no » of a skill.</summary>
public static class SkillRefusals
{
    public static readonly Refusal NoItem = new("competence-sans-choix", "Choisissez la compétence.", nameof(SkillContent.ItemId));
    public static readonly Refusal NotTheAuthor = new(
        "competence-auteur", "Seuls l’auteur, le secrétariat de dispositif et l’administrateur suppriment une compétence. Vous pouvez lui "
        + "donner une date de fin.");

    public static Refusal CommentTooLong(int length)
        => new("competence-commentaire", $"Le commentaire compte {Skill.CommentMaxLength} caractères au plus : retirez-en "
            + $"{length - Skill.CommentMaxLength}.", nameof(SkillContent.Comment));

    public static Refusal AlreadyThere(DateOnly since)
        => new("competence-doublon", "Cette compétence est déjà notée à ces dates, depuis le "
            + $"{since.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture)}.", nameof(SkillContent.ItemId));
}
