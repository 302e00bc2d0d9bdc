namespace Viesion.App.Beneficiaries;

/// <summary>The groups of the dossier's drawer, in their order.</summary>
internal enum DossierGroup
{
    /// <summary>« Dossier »: who the person is.</summary>
    File,

    /// <summary>« Parcours »: what they and the département do.</summary>
    Path,
}
