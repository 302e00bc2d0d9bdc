using Viesion.Domain.Access;
using Viesion.Domain.Alerts;

namespace Viesion.Infrastructure.Alerts.Rules;

/// <summary>
/// On the programme, and nobody accompanies the person today, although nobody has taken them out of the caseload: who has left by an exit,
/// entered here or poured by Genesis, stays « entrée » on the programme for ever (guide V26, « La file active »), and is not meant.
/// </summary>
internal sealed class CaseloadWithoutReferent : AlertRule
{
    public override AlertDefinition Definition { get; } = new(
        "file-active-sans-referent", AlertRubric.Caseload, "File active sans référent",
        "La personne est dans le dispositif, sans sortie de file active, mais aucun référent de parcours ne l’accompagne aujourd’hui.")
    {
        DayTitle = "Sans référent depuis",
        Favourite = true,
        // A référent sees their own dossiers, and a structure those of its own: never one without référent.
        Concerns = Grants.ReachUnfollowed,
        Actions = [new("Affecter un référent", "beneficiaires/{dossier}/referents")],
    };

    public override string From => """
        d LEFT JOIN referent r ON r.beneficiary_id = d.beneficiary_id
        LEFT JOIN LATERAL (SELECT max(a."end") FILTER (WHERE a."end" < {today}) AS ended, min(a.start)
            FILTER (WHERE a.start > {today}) AS coming,
                (array_agg(a.end_cause ORDER BY a."end" DESC, a.id DESC) FILTER (WHERE a."end" < {today}))[1] AS cause
            FROM referent_assignments a WHERE a.beneficiary_id = d.beneficiary_id AND a.kind = 'Pathway') other ON true
        """;

    public override string Where => "r.id IS NULL AND d.state <> 'Exited' AND coalesce(other.cause, 'Reorientation') = 'Reorientation'";

    // Of nobody's caseload, and to be in somebody's.
    public override string Active => "true";

    public override string Day => "coalesce(other.ended + 1, d.entered_on)";

    public override string Reason
        => "CASE WHEN other.coming IS NOT NULL THEN 'Référent à venir le ' || to_char(other.coming, 'DD/MM/YYYY') WHEN other.ended IS NOT "
            + "NULL THEN 'Dernière affectation terminée' ELSE 'Aucune affectation' END";
}
