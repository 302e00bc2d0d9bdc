using System.Security.Claims;
using Microsoft.Net.Http.Headers;
using Viesion.App.Access;
using Viesion.Domain.Alerts;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Alerts;
using Viesion.Infrastructure.Persistence;
using Viesion.Infrastructure.Reports;

namespace Viesion.App.Alerts;

/// <summary>
/// The list of an alert as a workbook: /alertes/{key}.xlsx, with the order of the page's address and the person's own filter and threshold.
/// </summary>
internal sealed class AlertEndpoints : IFeatureEndpoints
{
    public void Map(IEndpointRouteBuilder app)
        => app.MapGet($"/{AlertAddress.Path}/{{key}}.xlsx", Workbook).RequireAuthorization().DisableCookieRedirect();

    private static async Task Workbook(string key, HttpContext http, ClaimsPrincipal user, OperationsFactory doors, TimeProvider clock)
    {
        if (AlertCatalogue.Find(key, user.Perimeter().Profile) is not { } alert)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"{alert.Title} {ReportReading.Iso(clock.Today())}.xlsx");
        http.Response.ContentType = Xlsx.ContentType;
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.CacheControl = "no-store";
        await Send(alert, http, doors.For(user.Perimeter()), user.FullName());
    }

    private static async Task Send(AlertDefinition alert, HttpContext http, IOperations door, string author)
    {
        try
        {
            await door.Record<AlertReads, long>(reads =>
                reads.Export(alert, AlertSort.Parse(http.Request.Query["tri"]), author, http.Response.Body, http.RequestAborted));
        }
        catch (Exception failure) when (http.Response.HasStarted)
        {
            if (!http.RequestAborted.IsCancellationRequested)
                http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Viesion.Alerts")
                    .LogError(failure, "Workbook {Alert} cut on its way", alert.Key);
            await door.Record<AlertReads, bool>(reads => reads.NoteInterrupted(alert));
            http.Abort();
        }
    }
}
