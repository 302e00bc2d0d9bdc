namespace Viesion.App.Beneficiaries;

/// <summary>What a feature puts beside the person's name, on every page of the dossier.</summary>
internal interface IFeatureDossierMark
{
    /// <summary>From left to right; unique.</summary>
    int Order { get; }

    /// <summary>A component that takes the dossier as <c>BeneficiaryId</c>.</summary>
    Type Component { get; }
}
