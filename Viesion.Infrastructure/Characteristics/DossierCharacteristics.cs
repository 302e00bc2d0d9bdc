namespace Viesion.Infrastructure.Characteristics;

/// <summary>The characteristics of a dossier, in the order of the families.</summary>
/// <param name="Choices">The options that their lists offer today.</param>
/// <param name="Past">What came before the current values, last first, when it was asked for.</param>
public sealed record DossierCharacteristics(int BeneficiaryId, IReadOnlyList<CharacteristicItem> Items,
    IReadOnlyList<CharacteristicChoice> Choices, IReadOnlyList<PastCharacteristic> Past);
