using System.Security.Claims;
using Microsoft.Net.Http.Headers;
using Viesion.App.Access;
using Viesion.Domain.Common;
using Viesion.Infrastructure.FormalNotices;
using Viesion.Infrastructure.Persistence;
using Viesion.Infrastructure.Reports;

namespace Viesion.App.FormalNotices;

/// <summary>The list as a workbook: /mises-en-demeure.xlsx, with the filters of the page's address.</summary>
internal sealed class FormalNoticeEndpoints : IFeatureEndpoints
{
    public void Map(IEndpointRouteBuilder app)
        => app.MapGet($"/{FormalNoticeAddress.Path}.xlsx", Workbook).RequireAuthorization(Policies.HandlesFormalNotices)
            .DisableCookieRedirect();

    private static async Task Workbook(HttpContext http, ClaimsPrincipal user, OperationsFactory doors, TimeProvider clock)
    {
        var door = doors.For(user.Perimeter());
        var filter = FormalNoticeAddress.Read(key => http.Request.Query[key], clock.Today());
        var choices = await door.Read<FormalNoticeListReads, FormalNoticeChoices>(reads => reads.Choices(), http.RequestAborted);
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"{FormalNoticeWorkbook.Title} {ReportReading.Iso(clock.Today())}.xlsx");
        http.Response.ContentType = Xlsx.ContentType;
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.CacheControl = "no-store";
        await door.Record<FormalNoticeListReads, long>(
            reads => reads.Export(filter, FormalNoticeWorkbook.Book(filter, choices, user.FullName(), clock.GetUtcNow()),
            FormalNoticeWorkbook.Cells, http.Response.Body, http.RequestAborted), http.RequestAborted);
    }
}
