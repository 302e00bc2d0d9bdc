using Viesion.Domain.Access;
using Viesion.Domain.Appointments;
using Viesion.Infrastructure.Messaging;
using Viesion.Infrastructure.Persistence;

namespace Viesion.App.Messaging;

/// <summary>
/// Where the SMS gateway reports what became of a message: /sms/accuses/{key}?etat=…. The key, drawn at random for each message, is all
/// that lets one in; the answer tells nothing but whether it exists.
/// </summary>
internal sealed class SmsEndpoints : IFeatureEndpoints
{
    public void Map(IEndpointRouteBuilder app)
        => app.MapMethods($"/{SmsSettings.ReportPath}/{{key:guid}}", [HttpMethods.Get, HttpMethods.Post], Report).AllowAnonymous()
            .DisableAntiforgery();

    // Kannel's words: 1 on the phone, 2 not on the phone, 4 kept by the gateway, 8 kept by the operator's centre, 16 refused by it.
    private static async Task<IResult> Report(Guid key, string? etat, OperationsFactory doors, CancellationToken cancellationToken)
    {
        if (etat is not ("1" or "2" or "4" or "8" or "16"))
            return Results.BadRequest();
        var delivery = etat switch { "1" => SmsDelivery.Delivered, "2" or "16" => SmsDelivery.Failed, _ => (SmsDelivery?)null };
        var done = await doors.For(Perimeter.System).Run(new RecordSmsReport(key, delivery), cancellationToken);
        // Anything else than a success makes the gateway say it again later.
        return done.Succeeded ? Results.NoContent() : done.Refusal == SmsRefusals.Unknown ? Results.NotFound()
            : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }
}
