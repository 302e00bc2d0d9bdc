using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.Cers;

/// <summary>The shared draft as it was last saved, by whom and when.</summary>
public sealed record CerDraftView(CerDraftContent Content, int Step, int Revision, string SavedBy, DateTimeOffset SavedAt);
