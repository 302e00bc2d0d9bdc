namespace Viesion.Infrastructure.Persistence;

/// <summary>The database holds a migration that this program does not know: an older program must not touch it.</summary>
public sealed class SchemaTooNewException(string migration)
    : Exception($"La base de données a été mise à jour par une version plus récente de Viesion (« {migration} »). Installez cette version, "
    + "ou restaurez une sauvegarde.");
