namespace Viesion.Infrastructure.Caseloads;

/// <summary>What « Ma file active » is asked.</summary>
/// <param name="Since">First day of the entries that are counted.</param>
/// <param name="ReferentId">One référent's caseload; null for all those of the perimeter.</param>
/// <param name="OrganisationId">Only the référents of this structure.</param>
/// <param name="List">The dossiers to list, if any.</param>
/// <param name="By">What the counts are told by, where there are several référents.</param>
/// <param name="From">How many rows to skip, of the list or of the counts.</param>
public sealed record CaseloadQuery(
    DateOnly Since, int? ReferentId = null, int? OrganisationId = null, CaseloadList? List = null,
    CaseloadGrouping By = CaseloadGrouping.Referent,
    CaseloadSort Sort = CaseloadSort.Running, bool Descending = true, int From = 0)
{
    public const int PageSize = 50;

    /// <summary>How far back entries are counted unless asked otherwise.</summary>
    public const int EntryDays = 7;
}
