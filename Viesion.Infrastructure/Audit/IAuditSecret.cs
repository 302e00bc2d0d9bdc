using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Viesion.Infrastructure.Audit;

/// <summary>What the log does not repeat, because its administrators may not read it; that it changed, and who changed it, stays.</summary>
internal interface IAuditSecret
{
    /// <param name="before">True for the value that was, false for the one that is: a thing may have changed readers.</param>
    bool Hides(PropertyEntry property, bool before);
}
