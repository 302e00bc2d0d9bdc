using Viesion.Domain.Access;
using Viesion.Domain.Alerts;

namespace Viesion.Infrastructure.Alerts.Rules;

/// <summary>« Sortie à faire » (GEN-05): Genesis pours the dossier no longer, and somebody still accompanies the person.</summary>
internal sealed class DossiersNotRefreshed : AlertRule
{
    private static readonly AlertThreshold Threshold = new(5, 1, 365, AlertUnit.Days, AlertComparison.AtLeast);

    public override AlertDefinition Definition { get; } = new(
        "dossiers-non-actualises", AlertRubric.Caseload, "Dossiers non actualisés depuis {X} (sortie à faire)",
        "Genesis ne verse plus le dossier, mais un référent de parcours l’accompagne encore : la sortie de file active est à faire. Dès "
        + "qu’elle est demandée, le dossier quitte la liste.", Threshold)
    {
        DayTitle = "Dernière actualisation",
        Favourite = true,
        Actions = [new("Mettre fin à l’accompagnement", "beneficiaires/{dossier}/referents?action=sortie", Rights.ManagesCaseloads),
            new("Demander la fin d’accompagnement", "beneficiaires/{dossier}/referents?action=demande")],
    };

    public override IReadOnlyList<string> Sources => ["genesis_absences", "accompaniment_end_requests"];

    // Never in any file: as old as its inscription.
    public override string From => """
        d JOIN referent r ON r.beneficiary_id = d.beneficiary_id
        JOIN (SELECT g.beneficiary_id, g.last_seen_on FROM genesis_absences g WHERE {among g.beneficiary_id}) g
            ON g.beneficiary_id = d.beneficiary_id
        """;

    public override string Where => $$"""{{LastSeen}} <= {today} - {{Threshold.Min}} AND {{EndRequests.NoneOpen}}""";

    public override string Day => LastSeen;

    public override string Reason
        => "CASE WHEN g.last_seen_on IS NULL THEN 'Jamais versé par Genesis' ELSE 'Absent des fichiers Genesis' END";

    private static string LastSeen => "coalesce(g.last_seen_on, d.entered_on)";
}
