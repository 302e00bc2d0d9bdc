using Viesion.Domain.Access;
using Viesion.Domain.Alerts;

namespace Viesion.Infrastructure.Alerts.Rules;

/// <summary>
/// As the report « CER à renouveler » counts the overdue: the last contract, in any state, unless it is a « dernier contrat ».
/// </summary>
internal sealed class CersNotRenewed : AlertRule
{
    public override AlertDefinition Definition { get; } = new("contrats-non-renouveles", AlertRubric.Cer, "Contrats non renouvelés",
        "Le dernier CER est échu et aucun autre n’a été saisi depuis. Un « dernier contrat » ne compte pas.")
    {
        DayTitle = "Fin du CER",
        Favourite = true,
        Actions = [new("Renouveler le CER", "beneficiaires/{dossier}/contrats/nouveau?type=Renewal", Rights.WritesCer),
            new("Voir le CER", "contrats/{sujet}")],
    };

    public override string From => "d JOIN last_cer c ON c.beneficiary_id = d.beneficiary_id AND c.programme_id = d.programme_id";

    public override string Where => """c."end" < {today} AND NOT c.is_last""";

    public override string Subject => "c.id";

    public override string Day => """c."end" """;

    public override string Reason => "'CER n° ' || c.number || ' échu, sans suite'";
}
