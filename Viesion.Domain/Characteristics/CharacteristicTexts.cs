namespace Viesion.Domain.Characteristics;

/// <summary>Types and sources of characteristics, in words.</summary>
public static class CharacteristicTexts
{
    public static string Name(CharacteristicType type) => type switch
    {
        CharacteristicType.Date => "Date",
        CharacteristicType.List => "Liste",
        CharacteristicType.YesNo => "Oui / non",
        CharacteristicType.Number => "Nombre",
        _ => "Texte",
    };

    public static string Name(GenesisSource source) => source switch
    {
        GenesisSource.RefreshedOn => "Date d’actualisation du dossier",
        GenesisSource.FirstFollowedOn => "Date du 1er accompagnement",
        GenesisSource.Territory => "Pôle de DTAS",
        GenesisSource.FormalNoticeRequestReason => "Motif de la demande de MIDEM",
        GenesisSource.FormalNoticeRequestedOn => "Date de la demande de MIDEM",
        GenesisSource.FormalNoticeReason => "Motif de la MIDEM (secrétariat)",
        GenesisSource.FormalNoticeOn => "Date de la MIDEM",
        GenesisSource.Entitlement => "État du droit",
        GenesisSource.PaymentSuspendedOn => "Date de suspension du versement",
        GenesisSource.EmploymentContract => "Nature du contrat de travail",
        GenesisSource.ClaimantNumber => "Numéro CAF/MSA",
        GenesisSource.Orientation => "Orientation",
        GenesisSource.Duties => "SDD / NSDD",
        GenesisSource.MaritalStatus => "Situation matrimoniale",
        _ => "Date de la situation matrimoniale",
    };

    /// <summary>The type that a source imposes.</summary>
    public static CharacteristicType TypeOf(GenesisSource source) => source switch
    {
        GenesisSource.RefreshedOn or GenesisSource.FirstFollowedOn or GenesisSource.FormalNoticeRequestedOn or GenesisSource.FormalNoticeOn
            or GenesisSource.PaymentSuspendedOn or GenesisSource.MaritalStatusOn => CharacteristicType.Date,
        _ => CharacteristicType.Text,
    };
}
