using Viesion.Domain.Common;

namespace Viesion.Domain.Staff;

/// <summary>A short name of a list: one line, not empty.</summary>
internal static class Label
{
    public static Refusal? Check(string? typed, int maxLength, string field, string what) => string.IsNullOrWhiteSpace(typed) ? new("nom-absent", $"Indiquez {what}.", field)
        : typed.Trim().Length > maxLength ? new("nom-trop-long", $"Au plus {maxLength} caractères.", field)
        : typed.Trim().Any(char.IsControl) ? new("nom-invalide", "Ce texte contient un retour à la ligne ou un caractère invisible : retirez-le.", field)
        : null;
}
