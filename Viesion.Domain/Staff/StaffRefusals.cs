using Viesion.Domain.Common;

namespace Viesion.Domain.Staff;

/// <summary>Why an administrator's change of a collaborator, a structure or a territory is refused, in one place.</summary>
public static class StaffRefusals
{
    public static readonly Refusal EmailNeeded = new("courriel-absent",
        "Indiquez l’adresse électronique professionnelle : c’est l’identifiant de connexion.", nameof(StaffDetails.Email));

    public static readonly Refusal EmailTaken = new("courriel-pris", "Un autre collaborateur a déjà cette adresse électronique.",
        nameof(StaffDetails.Email));

    public static readonly Refusal TerritoryNeeded = new(
        "territoire-absent", "Ce profil voit les dossiers de son territoire : choisissez-le.", nameof(StaffDetails.TerritoryId));

    public static readonly Refusal OrganisationNeeded = new(
        "structure-absente", "Ce profil agit pour sa structure : choisissez-la.", nameof(StaffDetails.OrganisationId));

    public static readonly Refusal OrganisationClosed = new(
        "structure-desactivee", "Cette structure est désactivée : choisissez-en une autre.", nameof(StaffDetails.OrganisationId));

    public static readonly Refusal TerritoryClosed = new("territoire-desactive", "Ce territoire est désactivé : choisissez-en un autre.",
        nameof(StaffDetails.TerritoryId));

    public static readonly Refusal Oneself = new("soi-meme",
        "Vous ne pouvez pas désactiver votre propre compte ni quitter le profil Administrateur : demandez-le à un autre administrateur.");

    public static readonly Refusal LastAdministrator = new("dernier-administrateur", "Il doit rester au moins un administrateur actif.");

    public static readonly Refusal Inactive = new("desactive", "Ce compte est désactivé : réactivez-le d’abord.");

    public static readonly Refusal Used = new("utilise", "Cet élément est utilisé : désactivez-le plutôt que de le supprimer.");

    public static readonly Refusal NameTaken = new("nom-pris", "Ce nom existe déjà.", "Name");

    public static readonly Refusal CodeTaken = new("code-pris", "Ce code existe déjà.", "Code");

    /// <summary>Asked again with the confirmation: Genesis designates référents by their e-mail (GEN-01).</summary>
    public static readonly Refusal EmailToConfirm = new("courriel-a-confirmer",
        "Genesis désigne les référents par leur adresse électronique : tant que Genesis envoie l’ancienne adresse, ses lignes seront "
        + "rejetées. Cette adresse devient aussi le nouvel identifiant de connexion.");

    /// <summary>
    /// Asked again with the confirmation, with the number of dossiers that would be left with someone who no longer signs in.
    /// </summary>
    public static Refusal DossiersToConfirm(int dossiers) => new("dossiers-a-confirmer", dossiers == 1
        ? "Ce collaborateur est référent d’un dossier en cours, qui resterait affecté à quelqu’un qui ne se connecte plus."
        : $"Ce collaborateur est référent de {dossiers} dossiers en cours, qui resteraient affectés à quelqu’un qui ne se connecte plus.");
}
