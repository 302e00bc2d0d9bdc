using Viesion.Domain.Access;
using Viesion.Domain.Alerts;

namespace Viesion.Infrastructure.Alerts.Rules;

/// <summary>As the report of the same name: none at all, whatever the state.</summary>
internal sealed class DossiersWithoutCer : AlertRule
{
    public override AlertDefinition Definition { get; } = new("dossiers-sans-cer", AlertRubric.Cer, "Dossiers sans CER",
        "Aucun CER n’a été saisi depuis l’entrée dans le dispositif, pas même une proposition.")
    {
        DayTitle = "Entrée",
        Favourite = true,
        Actions = [new("Saisir un CER", "beneficiaires/{dossier}/contrats/nouveau", Rights.WritesCer),
            new("Voir les contrats", "beneficiaires/{dossier}/contrats")],
    };

    public override string From => "d LEFT JOIN last_cer c ON c.beneficiary_id = d.beneficiary_id";

    public override string Where => "c.id IS NULL";

    public override string Day => "d.entered_on";

    public override string Reason => "'Aucun CER saisi'";
}
