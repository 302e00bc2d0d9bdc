using Microsoft.EntityFrameworkCore.ChangeTracking;
using Viesion.Domain.Notes;

namespace Viesion.Infrastructure.Audit;

/// <summary>What the log does not repeat, because its administrators may not read it: the text of a note that is not public (DOS-10). That it changed, and who changed it, stays.</summary>
internal static class AuditSecrets
{
    public const string Hidden = "(texte réservé à ses lecteurs)";

    /// <param name="before">True for the value that was, false for the one that is: a note may have changed readers.</param>
    public static bool Hides(PropertyEntry property, bool before)
    {
        if (property.EntityEntry.Entity is not Note || property.Metadata.Name != nameof(Note.Text))
            return false;
        var visibility = property.EntityEntry.Property(nameof(Note.Visibility));
        return (before ? visibility.OriginalValue : visibility.CurrentValue) is not NoteVisibility.Public;
    }
}
