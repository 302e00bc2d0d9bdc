using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Viesion.Domain.Appointments;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Appointments;
using Viesion.Infrastructure.Messaging;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;

namespace Viesion.Tests.Infrastructure.Appointments;

/// <summary>
/// Appointments whose people have a mobile, and a gateway on loopback. Now is Saturday 21/11/2026 at 10:00; appointments are booked for
/// Thursday 26.
/// </summary>
internal sealed class SmsScene(TestDatabase database, AppointmentScene agenda) : IAsyncDisposable
{
    public const string Mobile = "+33612345678";

    public static readonly DateOnly Thursday = new(2026, 11, 26);

    public static readonly DateTimeOffset Noon = new(2026, 11, 26, 11, 0, 0, TimeSpan.Zero);

    public AppointmentScene Agenda => agenda;

    public SmsPeer Peer { get; } = new();

    public static async Task<SmsScene> In(TestDatabase database)
    {
        database.Clock.Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
        var scene = new SmsScene(database, await AppointmentScene.In(database));
        await scene.Phone(Mobile);
        return scene;
    }

    public AppointmentContent At(TimeOnly time, bool remind = false, bool confirm = false)
        => agenda.At(time, day: Thursday) with { RemindBySms = remind, ConfirmBySms = confirm };

    public Task Phone(string? phone, Beneficiary? of = null)
    {
        var id = (of ?? agenda.Dossier).Id;
        return database.System.Record<ViesionDbContext, int>(
            db => db.Beneficiaries.Where(b => b.Id == id).ExecuteUpdateAsync(set => set.SetProperty(b => b.Phone, phone)));
    }

    public Task<List<AppointmentSms>> Sms()
        => database.System.Read<ViesionDbContext, List<AppointmentSms>>(
            db => db.AppointmentSms.AsNoTracking().OrderBy(s => s.Id).ToListAsync());

    public async Task<IReadOnlyList<AppointmentSmsLine>> Seen(Beneficiary? of = null)
    {
        var seen = (await database.For(agenda.Department.Referent).Read<AppointmentReads, DossierAppointments?>(
            reads => reads.OfDossier((of ?? agenda.Dossier).Id)))!;
        return seen.Upcoming.Rows.Concat(seen.Others.Rows).First().Sms;
    }

    public async Task<SmsState[]> States() => [.. (await Seen()).Select(line => line.State)];

    public SmsSender Sender(Uri? gateway = null, string password = "secret")
        => new(new SmsSettings(gateway ?? Peer.Address, "viesion", password, "CD Ardèche", new Uri("https://viesion.departement.fr")),
            database.Services.GetRequiredService<OperationsFactory>(), database.Clock);

    /// <summary>What the job does each minute; without a sender, as where no gateway is configured.</summary>
    public ValueTask Minute(params SmsSender[] senders)
        => new SendSmsJob(database.Services.GetRequiredService<OperationsFactory>(),
            database.Services.GetRequiredService<NpgsqlDataSource>(),
            senders, database.Clock, NullLogger<SendOutboxJob>.Instance).Execute(null!, CancellationToken.None);

    public SendOutboxJob Outbox(IOutboxSender sender)
        => new(database.Services.GetRequiredService<NpgsqlDataSource>(), [sender], database.Clock, NullLogger<SendOutboxJob>.Instance);

    public Task<Result<Done>> Report(Guid key, SmsDelivery? delivery) => database.System.Run(new RecordSmsReport(key, delivery));

    public Task<OutboxMessage> Message(long id)
        => database.System.Read<ViesionDbContext, OutboxMessage>(db => db.Outbox.AsNoTracking().SingleAsync(m => m.Id == id));

    public Task<IReadOnlyList<OutboxRow>> Rows()
        => database.For(agenda.Department.Administrator).Read<OutboxReads, IReadOnlyList<OutboxRow>>(
            async reads => (await reads.Page(null, 0, OutboxKind.Sms)).Rows);

    public ValueTask DisposeAsync() => Peer.DisposeAsync();
}
