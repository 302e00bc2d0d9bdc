using Viesion.Domain.FormalNotices;

namespace Viesion.Infrastructure.FormalNotices;

/// <summary>What the list of requests is narrowed to.</summary>
/// <param name="State">Null for all.</param>
/// <param name="From">Requested on this day or later.</param>
/// <param name="To">Requested on this day or before.</param>
/// <param name="Skip">How many rows to skip.</param>
public sealed record FormalNoticeFilter(
    FormalNoticeState? State = FormalNoticeState.Requested, int? ReferentId = null, int? OrganisationId = null, int? TerritoryId = null,
    DateOnly? From = null, DateOnly? To = null, int Skip = 0);
