using System.Globalization;
using Viesion.Domain.Common;

namespace Viesion.Domain.Difficulties;

/// <summary>Every foreseeable « no » of a difficulty.</summary>
public static class DifficultyRefusals
{
    public static readonly Refusal NoItem = new("difficulte-sans-choix", "Choisissez la difficulté.", nameof(DifficultyContent.ItemId));
    public static readonly Refusal NoEnd = new("difficulte-sans-fin", "Indiquez la date de fin.", nameof(DifficultyContent.End));
    public static readonly Refusal AlreadyClosed = new("difficulte-close", "Cette difficulté est déjà close.");
    public static readonly Refusal NotTheAuthor = new("difficulte-auteur",
        "Seuls l’auteur, le secrétariat de dispositif et l’administrateur suppriment une difficulté. Vous pouvez la clore.");

    public static Refusal CommentTooLong(int length)
        => new("difficulte-commentaire", $"Le commentaire compte {Difficulty.CommentMaxLength} caractères au plus : retirez-en "
            + $"{length - Difficulty.CommentMaxLength}.", nameof(DifficultyContent.Comment));

    public static Refusal AlreadyThere(DateOnly since)
        => new("difficulte-doublon", "Cette difficulté est déjà notée à ces dates, depuis le "
            + $"{since.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture)}.", nameof(DifficultyContent.ItemId));
}
