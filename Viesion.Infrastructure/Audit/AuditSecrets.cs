using Microsoft.EntityFrameworkCore.ChangeTracking;
using Viesion.Domain.Common;

namespace Viesion.Infrastructure.Audit;

/// <summary>What features keep out of the log.</summary>
internal static class AuditSecrets
{
    public const string Hidden = "(texte réservé à ses lecteurs)";

    private static readonly IReadOnlyList<IAuditSecret> All = Features.All<IAuditSecret>();

    public static bool Hides(PropertyEntry property, bool before) => All.Any(secret => secret.Hides(property, before));
}
