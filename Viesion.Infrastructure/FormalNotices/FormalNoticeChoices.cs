namespace Viesion.Infrastructure.FormalNotices;

/// <summary>What the filters offer: the référents and structures of dossiers with a request, the territories of the perimeter.</summary>
public sealed record FormalNoticeChoices(IReadOnlyList<FormalNoticeChoice> Referents, IReadOnlyList<FormalNoticeChoice> Organisations,
    IReadOnlyList<FormalNoticeChoice> Territories);
