using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Appointments;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Characteristics;
using Viesion.Domain.Common;
using Viesion.Domain.FormalNotices;
using Viesion.Domain.Notes;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Characteristics;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;

namespace Viesion.Tests.Infrastructure.Alerts;

/// <summary>
/// Saves of every kind that alerts look at, by the real commands and by whoever comes: many are refused, which too must change nothing.
/// </summary>
internal sealed class RandomSaves(TestDatabase database, SmallDepartment department, Random random)
{
    private readonly List<int> definitions = [];
    private int? nature;

    private DateOnly Today => database.Clock.Today();

    /// <summary>How many saves were accepted.</summary>
    public int Accepted { get; private set; }

    public async Task Prepare()
    {
        await database.WriteReferences();
        var characteristics = new ACharacteristic(database, department);
        definitions.Add(await characteristics.YesNo(months: 1, required: true));
        definitions.Add(await characteristics.YesNo(months: 2));
        definitions.Add(await characteristics.YesNo(required: true));
    }

    public Task Anything(Beneficiary dossier) => random.Next(16) switch
    {
        12 or 13 => Book(dossier),
        14 or 15 => Appointment(dossier),
        0 or 1 => Characteristic(dossier),
        2 => Run(Any(), new WriteNote(dossier.Id, new NoteContent("À rappeler.", NoteVisibility.Assigned, Any().Id))),
        3 => CloseOrReopen(dossier),
        4 => Run(Any(), new RequestAccompanimentEnd(dossier.Id, department.EndReason.Id, null)),
        5 => AnswerEnd(dossier),
        6 => Run(department.Referent, new RequestFormalNotice(dossier.Id, "Ne vient plus.")),
        7 => AnswerNotice(dossier),
        8 => Run(Any(), new AddStandby(dossier.Id, Today.AddDays(-random.Next(30)), Today.AddDays(random.Next(1, 60)),
            department.StandbyReason.Id, null)),
        9 => EndVeille(dossier),
        10 => Run(department.Secretariat,
            new ChangePathwayReferent(dossier.Id, random.Next(2) == 0 ? department.Referent.Id : department.OtherReferent.Id, Today)),
        _ => Exit(dossier),
    };

    private StaffMember Any()
        => ((StaffMember[])[department.Referent, department.OtherReferent, department.Secretariat, department.Head])[random.Next(4)];

    private async Task Characteristic(Beneficiary dossier)
    {
        var definition = definitions[random.Next(definitions.Count)];
        if (await Reads<CharacteristicReads, DossierCharacteristics?>(reads => reads.OfDossier(dossier.Id, false)) is not { } shown
            || shown.Items.FirstOrDefault(item => item.DefinitionId == definition) is not { } item)
            return;
        await (item.Current?.Seen is not { } seen || random.Next(3) == 0
            ? Run(Any(), new RecordCharacteristics(
                dossier.Id, [new(definition, new() { YesNo = random.Next(2) == 0 }, Today, item.Current?.Seen)]))
            : random.Next(2) == 0 ? Run(Any(), new RefreshCharacteristics(dossier.Id, [seen]))
            : Run(Any(), new RemoveCharacteristic(seen)));
    }

    private async Task Book(Beneficiary dossier)
    {
        nature ??= await Reads<ViesionDbContext, int>(db => db.AppointmentNatures.OrderBy(n => n.Position).Select(n => n.Id).FirstAsync());
        var host = Any();
        await Run(host, new BookAppointment(dossier.Id, Content(host.Id)));
    }

    private AppointmentContent Content(int host)
        => new()
        {
            HostId = host,
            Day = Today.AddDays(random.Next(-120, 20)),
            Time = new TimeOnly(random.Next(8, 18), random.Next(2) * 30),
            NatureId = nature!.Value
        };

    // Settled, summed up, moved to another day.
    private async Task Appointment(Beneficiary dossier)
    {
        if (await First(db => db.AppointmentParticipants.Where(p => p.BeneficiaryId == dossier.Id)
            .OrderBy(p => p.Id % 7)) is not { } participant)
            return;
        if (random.Next(3) > 0)
            await Run(Any(), new RecordAttendance(participant.Id, participant.Version, (Attendance)random.Next(6), null, random.Next(2) == 0
                ? null : [new SummaryContent(null, random.Next(2) == 0 ? "Point fait." : "")]));
        else if (await First(db => db.Appointments.Where(a => a.Id == participant.AppointmentId)) is { } appointment)
        {
            var content = Content(appointment.HostId);
            await Run(Any(), new MoveAppointment(appointment.Id, appointment.Version, appointment.HostId, content.Day, content.Time, 30));
        }
    }

    private async Task CloseOrReopen(Beneficiary dossier)
    {
        if (await First(db => db.Notes.Where(note => note.BeneficiaryId == dossier.Id)) is { } note)
            await Run(Any(), new CloseNote(note.Id, note.Version, Reopen: note.ClosedAt is not null));
    }

    private async Task AnswerEnd(Beneficiary dossier)
    {
        if (await First(
            db => db.EndRequests.Where(r => r.BeneficiaryId == dossier.Id && r.State == EndRequestState.Requested)) is { } request)
            await (random.Next(2) == 0 ? Run(department.Secretariat, new RefuseAccompanimentEnd(request.Id, "Pas encore.", request.Version))
                : Run(Any(), new WithdrawAccompanimentEnd(request.Id, request.Version)));
    }

    private async Task AnswerNotice(Beneficiary dossier)
    {
        if (await First(
            db => db.FormalNotices.Where(r => r.BeneficiaryId == dossier.Id && r.State == FormalNoticeState.Requested)) is { } request)
            await Run(department.Secretariat, new RefuseFormalNotice(request.Id, request.Version, "Rendez-vous fixé."));
    }

    private async Task EndVeille(Beneficiary dossier)
    {
        if (await First(db => db.Set<StandbyPeriod>().Where(p => p.BeneficiaryId == dossier.Id && p.End == null)) is { } standby)
            await (random.Next(3) == 0 ? Run(Any(), new DeleteStandby(standby.Id, standby.Version))
                : Run(Any(), new EndStandby(standby.Id, Today, standby.Version)));
    }

    private async Task Exit(Beneficiary dossier)
    {
        if (await First(db => db.Assignments.Where(a => a.BeneficiaryId == dossier.Id && a.Kind == AssignmentKind.Pathway)
            .OrderByDescending(a => a.Start)) is { } assignment)
            await (assignment.End is null
                ? Run(department.Secretariat,
                new ScheduleCaseloadExit(assignment.Id, Today.AddDays(random.Next(10)), null, true, assignment.Version))
                : Run(department.Secretariat, new CancelCaseloadExit(assignment.Id, assignment.Version)));
    }

    private async Task Run<T>(StaffMember person, ICommand<T> command)
        => Accepted += (await database.For(person).Run(command)).Succeeded ? 1 : 0;

    private Task<T?> First<T>(Func<ViesionDbContext, IQueryable<T>> query)
        where T : class
        => Reads<ViesionDbContext, T?>(db => query(db).AsNoTracking().FirstOrDefaultAsync());

    private Task<T> Reads<TReads, T>(Func<TReads, Task<T>> read)
        where TReads : notnull
        => database.For(Perimeter.System).Read(read);
}
