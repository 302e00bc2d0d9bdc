using Viesion.Domain.Common;

namespace Viesion.App.Beneficiaries;

/// <summary>The sections of a dossier: those that features declare, group by group, in their order.</summary>
internal static class DossierSections
{
    public static IReadOnlyList<DossierSection> All { get; } = [
        .. Features.All<IFeatureDossierSections>().SelectMany(feature => feature.Sections)
        .OrderBy(section => section.Group).ThenBy(section => section.Order)];

    public static string Title(DossierGroup group) => group == DossierGroup.File ? "Dossier" : "Parcours";
}
