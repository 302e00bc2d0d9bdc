namespace Viesion.App.Characteristics;

/// <summary>What one does to a characteristic of a dossier.</summary>
public enum CharacteristicAct
{
    /// <summary>« Actualiser »: a new value, the former one kept.</summary>
    Record,

    /// <summary>« Corriger »: rewrites the current value.</summary>
    Correct,

    /// <summary>« Rafraîchir »: it still holds.</summary>
    Refresh,

    /// <summary>« Supprimer »: written by mistake.</summary>
    Remove,
}
