namespace Viesion.Domain.Characteristics;

/// <summary>The values of the dossiers of the perimeter, to be changed.</summary>
public interface ICharacteristicValues
{
    /// <summary>Null when it does not exist or lies outside the perimeter.</summary>
    Task<CharacteristicValue?> Find(int id, CancellationToken cancellationToken);

    /// <summary>
    /// The current values of a dossier. Whoever else writes the dossier's characteristics waits until this operation ends.
    /// </summary>
    Task<IReadOnlyList<CharacteristicValue>> Current(
        int beneficiaryId, IReadOnlyCollection<int> definitionIds, CancellationToken cancellationToken);

    /// <summary>The last value that the current one took the place of.</summary>
    Task<CharacteristicValue?> Previous(CharacteristicValue current, CancellationToken cancellationToken);

    void Add(CharacteristicValue value);

    void Remove(CharacteristicValue value);
}
