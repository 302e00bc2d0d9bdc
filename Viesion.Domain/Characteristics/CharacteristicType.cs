namespace Viesion.Domain.Characteristics;

/// <summary>What a characteristic holds (DOS-07). Fixed once a dossier has a value.</summary>
public enum CharacteristicType
{
    Text,
    Date,
    List,
    YesNo,
    Number,
}
