using Viesion.Domain.Common;

namespace Viesion.Infrastructure.Genesis;

/// <summary>Why a file is not taken into the inbox.</summary>
public static class GenesisInboxRefusals
{
    public static readonly Refusal NotCsv = new("fichier-type", "Choisissez un fichier CSV, dont le nom finit par « .csv ».");

    public static readonly Refusal TooBig = new("fichier-taille", "Ce fichier dépasse 1 Go : ce n’est pas un fichier Genesis.");

    public static Refusal AlreadyWaiting(string name) => new("fichier-en-attente", $"Un fichier « {name} » attend déjà d’être traité.");
}
