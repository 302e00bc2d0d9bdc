using Viesion.Domain.Access;
using Viesion.Domain.Alerts;

namespace Viesion.Infrastructure.Alerts.Rules;

/// <summary>Just come into a caseload, and nothing begun since: to be convened.</summary>
internal sealed class NewEntrants : AlertRule
{
    private static readonly AlertThreshold Threshold = new(30, 1, 180, AlertUnit.Days, AlertComparison.Last);

    public override AlertDefinition Definition { get; } = new("nouveaux-entrants", AlertRubric.Caseload, "Nouveaux entrants à convoquer (arrivés depuis {X})",
        "La personne vient d’entrer dans une file active et aucun CER n’a été saisi depuis. Les dossiers en veille ne comptent pas.", Threshold)
    {
        DayTitle = "Dans la file depuis",
        Favourite = true,
        Actions = [new("Saisir un CER", "beneficiaires/{dossier}/contrats/nouveau", Rights.WritesCer), new("Ouvrir le dossier", "beneficiaires/{dossier}")],
    };

    public override string From => "d JOIN referent r ON r.beneficiary_id = d.beneficiary_id";

    public override string Where => $$"""
        d.state = 'Entered' AND r.start BETWEEN {today} - {{Threshold.Max}} AND {today}
            AND NOT EXISTS (SELECT FROM cers c WHERE c.beneficiary_id = d.beneficiary_id AND {among c.beneficiary_id} AND (c.created_at AT TIME ZONE 'Europe/Paris')::date >= r.start)
        """;

    public override string Subject => "r.id";

    public override string Day => "r.start";

    public override string Reason => "CASE WHEN r.start > d.entered_on THEN 'Changement de référent' ELSE 'Première entrée' END";
}
