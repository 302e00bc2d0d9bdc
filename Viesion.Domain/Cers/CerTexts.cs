using Viesion.Domain.Common;

namespace Viesion.Domain.Cers;

/// <summary>The words of the CER, as people read them.</summary>
public static class CerTexts
{
    public static string Name(CerState state) => state switch
    {
        CerState.Proposed => "CER proposition",
        CerState.Submitted => "Soumis à l’étude",
        CerState.Commission => "Étude approfondie en commission",
        CerState.AwaitingDecision => "Attente de décision",
        CerState.Validated => "Validé",
        CerState.Refused => "Non validé",
        _ => state.ToString(),
    };

    public static string Name(CerType type) => type switch
    {
        CerType.First => "1er contrat",
        CerType.Renewal => "Renouvellement",
        CerType.Amendment => "Avenant",
        CerType.PaymentResumption => "Reprise de versement",
        CerType.EntitlementReopening => "Ouverture de droit",
        _ => type.ToString(),
    };

    public static string Explain(CerType type) => type switch
    {
        CerType.First => "Premier CER saisi pour cette personne.",
        CerType.Renewal => "Fait suite au CER en cours, qui peut être clos à la date que vous confirmez.",
        CerType.Amendment => "Modifie le CER en cours : ses textes et objectifs sont repris.",
        CerType.PaymentResumption => "Après une suspension de moins d’un an.",
        CerType.EntitlementReopening => "Après une radiation.",
        _ => "",
    };

    public static string Name(Consent consent) => consent switch { Consent.Yes => "Oui", Consent.No => "Non", _ => "NC" };

    public static string Name(Achievement achievement) => achievement switch
    {
        Achievement.Yes => "Oui",
        Achievement.Partly => "Partiellement",
        Achievement.No => "Non",
        _ => "NC",
    };

    /// <summary>Inside a sentence.</summary>
    public static string Phrase(Achievement achievement)
        => achievement is Achievement.NotRecorded ? "non renseignée" : Name(achievement).ToLowerInvariant();

    /// <summary>The label of a list, at the head of a line: « Mobilité ».</summary>
    public static string Heading(string label) => UserText.Capital(label);

    public static string Name(AppliesTo who) => who is AppliesTo.Referent ? "Référent" : "Bénéficiaire";

    /// <summary>The words of the button.</summary>
    public static string Name(CerTrigger trigger) => trigger switch
    {
        CerTrigger.Submit => "Soumettre à l’étude",
        CerTrigger.SendToCommission => "Passer en commission",
        CerTrigger.AwaitDecision => "Mettre en attente de décision",
        CerTrigger.Validate => "Valider",
        CerTrigger.Refuse => "Ne pas valider",
        _ => $"Revenir à « {Name(Cer.Destination(trigger))} »",
    };
}
