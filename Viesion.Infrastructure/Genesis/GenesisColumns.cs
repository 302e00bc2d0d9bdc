namespace Viesion.Infrastructure.Genesis;

/// <summary>The columns of a Genesis file (GEN-02), by their names in its header. Their order is free.</summary>
public static class GenesisColumns
{
    public const string PersonId = "id_personne";
    public const string File = "dossier_genesis";
    public const string Role = "role";
    public const string PayingBody = "organisme";
    public const string ClaimantNumber = "numero_allocataire";
    public const string Civility = "civilite";
    public const string LastName = "nom";
    public const string FirstName = "prenom";
    public const string BirthName = "nom_naissance";
    public const string BirthDate = "date_naissance";
    public const string Address = "adresse";
    public const string Complement = "complement";
    public const string PostalCode = "code_postal";
    public const string City = "commune";
    public const string Phone = "telephone";
    public const string Email = "email";
    public const string MaritalStatus = "situation_familiale";
    public const string MaritalStatusOn = "date_situation_familiale";
    public const string Entitlement = "etat_droit";
    public const string EntitlementOn = "date_etat_droit";
    public const string EntitlementReason = "motif_etat_droit";
    public const string Duties = "sdd";
    public const string Orientation = "orientation";
    public const string OrientationOn = "date_orientation";
    public const string EmploymentContract = "nature_contrat_travail";
    public const string Territory = "dtas";
    public const string Referent = "referent";
    public const string ReferentSince = "date_debut_referent";
    public const string FirstFollowedOn = "date_premier_accompagnement";
    public const string FormalNoticeOn = "midem_date";
    public const string FormalNoticeReason = "midem_motif";

    /// <summary>All of them, in the order in which Viesion writes them.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        PersonId, File, Role, PayingBody, ClaimantNumber, Civility, LastName, FirstName, BirthName, BirthDate, Address, Complement,
        PostalCode, City,
        Phone, Email, MaritalStatus, MaritalStatusOn, Entitlement, EntitlementOn, EntitlementReason, Duties, Orientation, OrientationOn,
        EmploymentContract, Territory, Referent, ReferentSince, FirstFollowedOn, FormalNoticeOn, FormalNoticeReason,
    ];

    /// <summary>Without one of them the file is refused whole; each must hold a value on every line.</summary>
    public static readonly IReadOnlyList<string> Required = [
        PersonId, File, LastName, FirstName, BirthDate, Territory, Referent, ReferentSince];
}
