namespace Viesion.App.Beneficiaries;

/// <summary>The sections that a feature adds to the dossier.</summary>
internal interface IFeatureDossierSections
{
    IEnumerable<DossierSection> Sections { get; }
}
