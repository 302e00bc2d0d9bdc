using System.Security.Claims;
using Microsoft.Net.Http.Headers;
using Viesion.App.Access;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Persistence;
using Viesion.Infrastructure.Reports;

namespace Viesion.App.Reports;

/// <summary>Reports as workbooks: /rapports/{key}.xlsx, with the filters and the order of the page's address.</summary>
internal static class ReportEndpoints
{
    public static void MapReports(this IEndpointRouteBuilder app)
        // A file is not a page: who is not signed in gets 401, not the sign-in form under the name of a workbook.
        => app.MapGet($"/{ReportAddress.Path}/{{key}}.xlsx", Workbook).RequireAuthorization().DisableCookieRedirect();

    private static async Task Workbook(string key, HttpContext http, ClaimsPrincipal user, OperationsFactory doors, TimeProvider clock)
    {
        if (ReportCatalogue.Find(key, user.Perimeter().Profile) is not { } report)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var reading = ReportReading.Of(report, filter => http.Request.Query[filter], clock.Today());
        if (reading.Errors.Count > 0)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync(string.Join('\n', report.Filters.Where(filter => reading.Errors.ContainsKey(filter.Key))
                .Select(filter => $"{filter.Label}\u00a0: {reading.Errors[filter.Key]}")), http.RequestAborted);
            return;
        }
        await Send(http, report, reading.Criteria, user, doors.For(user.Perimeter()), clock);
    }

    private static async Task Send(HttpContext http, ReportDefinition report, ReportCriteria criteria, ClaimsPrincipal user, IOperations door, TimeProvider clock)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"{report.Title} {ReportReading.Iso(clock.Today())}.xlsx");
        http.Response.ContentType = Xlsx.ContentType;
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            // The door tries a read again when the database goes away; a file that has begun to leave can't begin again.
            await door.Read<ReportReads, long>(reads => http.Response.HasStarted
                ? throw new InvalidOperationException("The workbook was cut on its way.")
                : reads.Export(report, criteria, ReportAddress.Sort(report, http.Request.Query["tri"]), user.FullName(), http.Response.Body, http.RequestAborted));
        }
        catch (Exception failure) when (http.Response.HasStarted)
        {
            if (!http.RequestAborted.IsCancellationRequested)
                http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Viesion.Reports").LogError(failure, "Workbook {Report} cut on its way", report.Key);
            await door.Read<ReportReads, bool>(reads => reads.NoteInterrupted(report));
            http.Abort();
        }
    }
}
