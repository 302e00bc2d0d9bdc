using Microsoft.EntityFrameworkCore.ChangeTracking;
using Viesion.Domain.Notes;
using Viesion.Infrastructure.Audit;

namespace Viesion.Infrastructure.Notes;

/// <summary>The text of a note that is not public (DOS-10).</summary>
internal sealed class NoteSecret : IAuditSecret
{
    public bool Hides(PropertyEntry property, bool before)
    {
        if (property.EntityEntry.Entity is not Note || property.Metadata.Name != nameof(Note.Text))
            return false;
        var visibility = property.EntityEntry.Property(nameof(Note.Visibility));
        return (before ? visibility.OriginalValue : visibility.CurrentValue) is not NoteVisibility.Public;
    }
}
