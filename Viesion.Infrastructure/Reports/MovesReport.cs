using Microsoft.EntityFrameworkCore;

namespace Viesion.Infrastructure.Reports;

/// <summary>
/// « Mutations » (guide V26, « Mutations hors Département », « dans le Département »): the address left the département, or the dossier
/// another territory than its référent's.
/// </summary>
internal sealed class MovesReport : ToEndReport
{
    public MovesReport()
        => Definition = new("mutations", "Mutations",
            "Les bénéficiaires en file active qui ont quitté le département, ou le territoire de leur référent.", "dossier", "dossiers",
            Filters, [.. Columns.Select(column => column.Shape)], new("nom", false), "Dossiers par mutation")
        { Group = ReportGroup.Entitlements };

    public override int Rank => 120;

    public override ReportDefinition Definition { get; }

    protected override string Reason => "mutation";

    private static readonly string[] Kinds = ["away", "territory"];

    protected override IReadOnlyList<ReportColumn<FollowedRow>> Columns { get; } = [
        .. DossierColumns.Of<FollowedRow>(), FollowedColumns.PostalCode, FollowedColumns.Moved,
        FollowedColumns.Since, FollowedColumns.Until, FollowedColumns.RequestedOn, FollowedColumns.Next];

    public override async Task<(long Total, IReadOnlyList<ReportTally> Tallies)> Count(
        ReportScope scope, CancellationToken cancellationToken)
    {
        var counts = await Found(scope).GroupBy(found => found.Moved!).Select(group => new { group.Key, Count = group.LongCount() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        return (counts.Values.Sum(),
            [.. Kinds.Select(moved => new ReportTally(FollowedTexts.Moved(moved)!, counts.GetValueOrDefault(moved), ReportMark.Neutral))]);
    }
}
