using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Appointments;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Domain.Lists;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;

namespace Viesion.Tests.Infrastructure.Appointments;

/// <summary>
/// A small département with its natures, and one dossier of the référent. Today is Saturday 21/11/2026; appointments are booked from
/// Tuesday 24.
/// </summary>
internal sealed class AppointmentScene(TestDatabase database, SmallDepartment department, Beneficiary dossier, int nature)
{
    public static readonly DateOnly Tuesday = new(2026, 11, 24);

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<TestDatabase, Task> Referenced = [];

    public SmallDepartment Department => department;

    public Beneficiary Dossier => dossier;

    public int Nature => nature;

    public static async Task<AppointmentScene> In(TestDatabase database)
    {
        var department = await SmallDepartment.Once(database);
        await Referenced.GetValue(database, known => known.WriteReferences());
        await database.System.Record<ViesionDbContext, int>(db => db.Appointments.ExecuteDeleteAsync());
        var nature = await database.System.Read<ViesionDbContext, int>(
            db => db.AppointmentNatures.Where(n => n.Label == "RDV de suivi").Select(n => n.Id).SingleAsync());
        return new AppointmentScene(database, department, await department.Dossier(database, department.Referent), nature);
    }

    public AppointmentContent At(TimeOnly time, StaffMember? host = null, DateOnly? day = null, int minutes = 30)
        => new() { HostId = (host ?? department.Referent).Id, Day = day ?? Tuesday, Time = time, Minutes = minutes, NatureId = nature };

    public Task<Result<int>> Book(AppointmentContent content, StaffMember? by = null, Beneficiary? with = null)
        => database.For(by ?? department.Referent).Run(new BookAppointment((with ?? dossier).Id, content));

    public async Task<Appointment> Booked(AppointmentContent content, StaffMember? by = null, Beneficiary? with = null)
    {
        var booked = await Book(content, by, with);
        return booked.Succeeded ? await Stored(booked.Value) : throw new InvalidOperationException(booked.Refusal.Message);
    }

    public Task<Appointment> Stored(int id) => database.System.Read<ViesionDbContext, Appointment>(
        db => db.Appointments.AsNoTracking().Include(a => a.Participants).ThenInclude(p => p.Summaries).Include(a => a.Themes)
        .AsSplitQuery().SingleAsync(a => a.Id == id));

    public Task<Result<Done>> Settle(Appointment appointment, Attendance attendance, StaffMember? by = null, int? reason = null,
        params SummaryContent[] summaries)
        => database.For(by ?? department.Referent)
            .Run(new RecordAttendance(appointment.Participants[0].Id, appointment.Participants[0].Version, attendance, reason, summaries));

    public Task<int> Item(ListKind kind, string label) => database.Item(kind, label);
}
