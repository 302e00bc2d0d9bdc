using System.Globalization;
using System.Security.Claims;
using System.Text;
using Viesion.App.Access;
using Viesion.Domain.Audit;
using Viesion.Infrastructure.Audit;
using Viesion.Infrastructure.Genesis;
using Viesion.Infrastructure.Persistence;

namespace Viesion.App.Genesis;

internal sealed class GenesisEndpoints : IFeatureEndpoints
{
    private const int Batch = 2_000;

    public void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/synchronisation/{run:int}/rejets.csv",
            (int run, ClaimsPrincipal user, OperationsFactory factory, CancellationToken cancellationToken)
            => Lines(run, warnings: false, user, factory, cancellationToken)).RequireAuthorization(Policies.Administers);
        app.MapGet("/synchronisation/{run:int}/avertissements.csv",
            (int run, ClaimsPrincipal user, OperationsFactory factory, CancellationToken cancellationToken)
            => Lines(run, warnings: true, user, factory, cancellationToken)).RequireAuthorization(Policies.Administers);
    }

    private static async Task<IResult> Lines(
        int run, bool warnings, ClaimsPrincipal user, OperationsFactory factory, CancellationToken cancellationToken)
    {
        var door = factory.For(user.Perimeter());
        if (await door.Read<GenesisRunReads, GenesisRunRow?>(runs => runs.Run(run), cancellationToken) is not { } row)
            return Results.NotFound();
        await door.Record<AuditReads, bool>(
            audit => audit.Note(AuditAction.Exported, "GenesisReject", run, row.Rejected.ToString(CultureInfo.InvariantCulture)),
            cancellationToken);
        return Results.Stream(async body =>
        {
            // With its byte order mark, without which Excel misreads accents.
            await using var text = new StreamWriter(body, new UTF8Encoding(true), 1 << 16, leaveOpen: true);
            var page = new StringWriter();
            CsvLine.Write(page, ["ligne", "motif", "contenu"]);
            for (var last = 0; ;)
            {
                var rejects = await door.Read<GenesisRunReads, IReadOnlyList<GenesisRejectRow>>(
                    runs => runs.RejectsAfter(run, last, Batch, warnings), cancellationToken);
                foreach (var reject in rejects)
                    CsvLine.Write(page, [reject.Line.ToString(CultureInfo.InvariantCulture), Inert(reject.Reason), Inert(reject.Raw)]);
                await text.WriteAsync(page.GetStringBuilder(), cancellationToken);
                page.GetStringBuilder().Clear();
                if (rejects.Count < Batch)
                    break;
                last = rejects[^1].Id;
            }
        }, "text/csv; charset=utf-8", $"{(warnings ? "avertissements" : "rejets")}-{run}.csv");
    }

    /// <summary>A text that a spreadsheet must not take for a formula (NFR-08).</summary>
    internal static string Inert(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
}
