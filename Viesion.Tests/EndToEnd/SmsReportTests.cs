using System.Net;
using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Appointments;
using Viesion.Infrastructure.Persistence;
using Xunit;

namespace Viesion.Tests.EndToEnd;

/// <summary>The address that the SMS gateway calls, as a stranger and as the gateway.</summary>
public sealed class SmsReportTests(RunningViesion viesion) : IClassFixture<RunningViesion>
{
    [Fact]
    public async Task The_gateway_reports_by_the_key_alone_and_a_stranger_finds_nothing()
    {
        var sms = await Left();
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(viesion.Url) };
        Assert.Equal(HttpStatusCode.NotFound, await Get($"/sms/accuses/{Guid.NewGuid():N}?etat=1"));
        Assert.Equal(HttpStatusCode.NotFound, await Get($"/sms/accuses/{sms.Id}?etat=1"));
        Assert.Equal(HttpStatusCode.NotFound, await Get("/sms/accuses/?etat=1"));
        Assert.Equal(HttpStatusCode.BadRequest, await Get($"/sms/accuses/{sms.ReportKey:N}?etat=33"));
        Assert.Equal(HttpStatusCode.BadRequest, await Get($"/sms/accuses/{sms.ReportKey:N}"));
        Assert.Null(await Delivery());
        Assert.Equal(HttpStatusCode.NoContent, await Get($"/sms/accuses/{sms.ReportKey:N}?etat=8"));
        Assert.Null(await Delivery());
        Assert.Equal(HttpStatusCode.NoContent, await Get($"/sms/accuses/{sms.ReportKey:N}?etat=1"));
        Assert.Equal(HttpStatusCode.NoContent, await Get($"/sms/accuses/{sms.ReportKey:N}?etat=1"));
        Assert.Equal(HttpStatusCode.NoContent, await Get($"/sms/accuses/{sms.ReportKey:N}?etat=2"));
        Assert.Equal(SmsDelivery.Delivered, await Delivery());

        async Task<HttpStatusCode> Get(string path)
        {
            using var answer = await http.GetAsync(path);
            return answer.StatusCode;
        }

        Task<SmsDelivery?> Delivery()
            => viesion.Database.System.Read<ViesionDbContext, SmsDelivery?>(
                db => db.AppointmentSms.Where(s => s.Id == sms.Id).Select(s => s.Delivery).SingleAsync());
    }

    private async Task<AppointmentSms> Left()
    {
        var department = viesion.Department;
        var dossier = await department.Dossier(viesion.Database, department.Referent);
        var nature = new AppointmentNature("RDV d’essai", 30, 1);
        await viesion.Database.Add(nature);
        var now = viesion.Database.Clock.Now;
        var appointment = Appointment.Book(new AppointmentTime(now.AddDays(5), 30),
            new AppointmentContent { HostId = department.Referent.Id, NatureId = nature.Id, RemindBySms = true }, [dossier.Id],
            department.Referent.Id, now);
        appointment.PlanSms(now);
        await viesion.Database.Add(appointment);
        return appointment.Participants[0].Sms[0];
    }
}
