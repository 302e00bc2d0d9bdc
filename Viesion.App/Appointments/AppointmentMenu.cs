using Viesion.App.Layout;
using Viesion.Domain.Access;

namespace Viesion.App.Appointments;

internal sealed class AppointmentMenu : IFeatureMenu
{
    public IEnumerable<MenuEntry> Entries =>
    [
        new(MenuGroup.Gestion, 30, "Agenda", "/agenda", "calendar_month", Rights.SeesDossiers),
        new(MenuGroup.Gestion, 40, "Mes rendez-vous", "/rendez-vous", "event", profile => Rights.SeesDossiers(profile)
            && Rights.BooksAppointments(profile)),
        new(MenuGroup.Outils, 20, "Partage de l’agenda", "/agenda/partage", "calendar_month", Rights.BooksAppointments),
        new(MenuGroup.Configuration, 70, "Types de rendez-vous", "/configuration/natures", "event", Rights.Administers),
        new(MenuGroup.Configuration, 80, "Lieux de rendez-vous", "/configuration/lieux", "location_on", Rights.Administers),
    ];
}
