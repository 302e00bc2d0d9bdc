using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using Viesion.Domain.Access;
using Viesion.Infrastructure.Appointments.Calendars;
using Viesion.Infrastructure.Messaging;
using Viesion.Infrastructure.Persistence;

namespace Viesion.App.Appointments.Calendars;

/// <summary>
/// A collaborator's agenda for their own calendar: /agenda/flux/{token}.ics. The token is all that lets one in; it opens what its owner may
/// see at this moment.
/// </summary>
internal sealed class CalendarEndpoints : IFeatureEndpoints
{
    public void Map(IEndpointRouteBuilder app)
        => app.MapMethods($"/{CalendarAddress.Feed}/{{token}}.ics", [HttpMethods.Get, HttpMethods.Head], Read).AllowAnonymous();

    private static async Task<IResult> Read(string token, HttpContext http, OperationsFactory doors, HostCalendar agendas,
        SmtpSettings site, TimeProvider clock, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (await doors.For(Perimeter.System).Record<CalendarFeedReads, CalendarHost?>(
            reads => reads.Use(token), cancellationToken) is not { } host)
            return Results.NotFound();
        var events = await agendas.Around(host, cancellationToken);
        // Of the same content at another moment, the same.
        var tag = new EntityTagHeaderValue(
            $"\"{Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(VCalendar.Of(events, site.Address.Host, DateTimeOffset.UnixEpoch))))[..32]}\"");
        return Results.File(Encoding.UTF8.GetBytes(VCalendar.Of(events, site.Address.Host, clock.GetUtcNow())),
            "text/calendar; charset=utf-8", entityTag: tag);
    }
}
