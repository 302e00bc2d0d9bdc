using Viesion.App.Beneficiaries;

namespace Viesion.App.Appointments;

internal sealed class AppointmentSections : IFeatureDossierSections
{
    public IEnumerable<DossierSection> Sections
        => [new(DossierGroup.Path, 20, "/entretiens", "Entretiens", "event", "rendez-vous RDV agenda synthèse absence")];
}
