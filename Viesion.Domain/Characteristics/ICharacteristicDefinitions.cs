namespace Viesion.Domain.Characteristics;

/// <summary>Families and definitions, to be changed by administrators and read by those who record values.</summary>
public interface ICharacteristicDefinitions
{
    /// <summary>With its options.</summary>
    Task<CharacteristicDefinition?> Find(int id, CancellationToken cancellationToken);

    /// <summary>Those that a dossier may show (they and their family are active), with their options.</summary>
    Task<IReadOnlyList<CharacteristicDefinition>> FindActive(IReadOnlyCollection<int> ids, CancellationToken cancellationToken);

    /// <summary>All of a family, in order.</summary>
    Task<IReadOnlyList<CharacteristicDefinition>> OfFamily(int familyId, CancellationToken cancellationToken);

    Task<CharacteristicFamily?> FindFamily(int id, CancellationToken cancellationToken);

    /// <summary>All of them, in order.</summary>
    Task<IReadOnlyList<CharacteristicFamily>> Families(CancellationToken cancellationToken);

    /// <summary>True once a dossier has, or had, a value.</summary>
    Task<bool> IsUsed(int definitionId, CancellationToken cancellationToken);

    /// <summary>The options that a dossier holds, or held.</summary>
    Task<IReadOnlySet<int>> UsedOptions(int definitionId, CancellationToken cancellationToken);

    void Add(CharacteristicFamily family);

    void Add(CharacteristicDefinition definition);

    void Remove(CharacteristicDefinition definition);
}
