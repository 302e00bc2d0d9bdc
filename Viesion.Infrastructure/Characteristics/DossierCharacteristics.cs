namespace Viesion.Infrastructure.Characteristics;

/// <summary>The characteristics of a dossier, in the order of the families; with what came before, last first, when it is asked for.</summary>
public sealed record DossierCharacteristics(int BeneficiaryId, IReadOnlyList<CharacteristicItem> Items, IReadOnlyList<PastCharacteristic> Past);
