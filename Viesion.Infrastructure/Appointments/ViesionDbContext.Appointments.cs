using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Appointments;
using Viesion.Infrastructure.Appointments;

namespace Viesion.Infrastructure.Persistence;

public sealed partial class ViesionDbContext
{
    public DbSet<Appointment> Appointments => Set<Appointment>();

    public DbSet<AppointmentParticipant> AppointmentParticipants => Set<AppointmentParticipant>();

    public DbSet<AppointmentSms> AppointmentSms => Set<AppointmentSms>();

    public DbSet<AppointmentNature> AppointmentNatures => Set<AppointmentNature>();

    public DbSet<Venue> Venues => Set<Venue>();

    public DbSet<AgendaShare> AgendaShares => Set<AgendaShare>();

    /// <summary>The agendas that the one who acts may see, their own included; see Appointments.sql.</summary>
    [DbFunction("my_agendas", "viesion")]
    public IQueryable<SharedAgenda> MyAgendas() => FromExpression(() => MyAgendas());
}
