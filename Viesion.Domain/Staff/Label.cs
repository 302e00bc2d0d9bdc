using Viesion.Domain.Common;

namespace Viesion.Domain.Staff;

/// <summary>A short name of a list: one line, not empty.</summary>
internal static class Label
{
    public static Refusal? Check(string? typed, int maxLength, string field, string what)
        => UserText.Plain(typed).Length == 0 ? new("nom-absent", $"Indiquez {what}.", field)
            : UserText.Plain(typed).Length > maxLength ? new("nom-trop-long", $"Au plus {maxLength} caractères.", field)
            : UserText.Plain(typed).Any(char.IsControl)
            ? new("nom-invalide", "Ce texte contient un retour à la ligne ou un caractère invisible : retirez-le.", field)
            : null;
}
