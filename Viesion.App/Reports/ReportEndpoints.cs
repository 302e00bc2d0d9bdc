using System.Security.Claims;
using Microsoft.Net.Http.Headers;
using Viesion.App.Access;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Reports;
using Viesion.Infrastructure.Persistence;
using Viesion.Infrastructure.Reports;
using Viesion.Infrastructure.Reports.Builder;
using Viesion.Infrastructure.Reports.Exports;

namespace Viesion.App.Reports;

/// <summary>Reports as workbooks: /rapports/{key}.xlsx, with the filters and the order of the page's address.</summary>
internal sealed class ReportEndpoints : IFeatureEndpoints
{
    // A file is not a page: who is not signed in gets 401, not the sign-in form under the name of a workbook.
    public void Map(IEndpointRouteBuilder app)
    {
        app.MapGet($"/{ReportAddress.Path}/{{key}}.xlsx", Workbook).RequireAuthorization().DisableCookieRedirect();
        app.MapGet($"/{BuilderAddress.Path}.xlsx", Built).RequireAuthorization().DisableCookieRedirect();
        app.MapGet($"/{ReportAddress.Path}/exports/{{id:int}}.xlsx", Prepared).RequireAuthorization().DisableCookieRedirect();
        app.MapGet($"/{ReportAddress.Path}/exports/{{id:int}}", Prepared).RequireAuthorization().DisableCookieRedirect();
    }

    /// <summary>A workbook, or letters, made in the background: their owner’s alone (REP-03).</summary>
    private static async Task Prepared(int id, HttpContext http, ClaimsPrincipal user, OperationsFactory doors)
    {
        var door = doors.For(user.Perimeter());
        if (await door.Read<ExportReads, ExportFile?>(reads => reads.File(id, http.RequestAborted)) is not { } file)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        Announce(http, $"{file.Title} {ReportReading.Iso(file.FinishedAt.ParisDate())}{file.Extension}");
        http.Response.ContentType = file.ContentType;
        http.Response.ContentLength = file.Bytes;
        try
        {
            await door.Record<ExportReads, long>(reads => reads.Download(id, http.Response.Body, http.RequestAborted));
        }
        catch (Exception) when (http.Response.HasStarted)
        {
            http.Abort();
        }
    }

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

    private static async Task Send(HttpContext http, ReportDefinition report, ReportCriteria criteria, ClaimsPrincipal user,
        IOperations door, TimeProvider clock)
    {
        Announce(http, $"{report.Title} {ReportReading.Iso(clock.Today())}.xlsx");
        try
        {
            await door.Record<ReportReads, long>(
                reads => reads.Export(report, criteria, ReportQuery.Sort(report, http.Request.Query["tri"]), user.FullName(),
                http.Response.Body, cancellationToken: http.RequestAborted));
        }
        catch (Exception failure) when (http.Response.HasStarted)
        {
            if (!http.RequestAborted.IsCancellationRequested)
                http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Viesion.Reports")
                    .LogError(failure, "Workbook {Report} cut on its way", report.Key);
            await door.Record<ReportReads, bool>(reads => reads.NoteInterrupted(report));
            http.Abort();
        }
    }

    /// <summary>A report of the generator, small enough to be written at once; its address says everything.</summary>
    private static async Task Built(HttpContext http, ClaimsPrincipal user, OperationsFactory doors, TimeProvider clock)
    {
        if (!Rights.ReadsReports(user.Perimeter().Profile))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var title = http.Request.Query["titre"] is [{ Length: > 0 and <= SavedReport.NameMaxLength } said] ? said : BuilderAddress.Title;
        Announce(http, $"{title} {ReportReading.Iso(clock.Today())}.xlsx");
        try
        {
            await doors.For(user.Perimeter()).Record<BuiltReads, long>(
                reads => reads.Export(BuiltQuery.Parse(http.Request.QueryString.Value), title, user.FullName(),
                http.Response.Body, cancellationToken: http.RequestAborted));
        }
        catch (Exception) when (http.Response.HasStarted)
        {
            http.Abort();
        }
    }

    private static void Announce(HttpContext http, string fileName)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(fileName);
        http.Response.ContentType = Xlsx.ContentType;
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.CacheControl = "no-store";
    }
}
