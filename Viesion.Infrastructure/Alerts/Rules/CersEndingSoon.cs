using Viesion.Domain.Access;
using Viesion.Domain.Alerts;

namespace Viesion.Infrastructure.Alerts.Rules;

/// <summary>
/// The last contract, when it ends soon and is not a « dernier contrat »: whoever has begun the next one is no longer told.
/// </summary>
internal sealed class CersEndingSoon : AlertRule
{
    private static readonly AlertThreshold Threshold = new(30, 1, 365, AlertUnit.Days, AlertComparison.Within);

    public override AlertDefinition Definition { get; } = new("cer-a-echeance", AlertRubric.Cer, "CER à échéance dans {X}",
        "Le dernier CER se termine bientôt et aucun autre n’a été saisi. Un « dernier contrat » ne compte pas.", Threshold)
    {
        DayTitle = "Fin du CER",
        Favourite = true,
        Actions = [new("Renouveler le CER", "beneficiaires/{dossier}/contrats/nouveau?type=Renewal", Rights.WritesCer),
            new("Voir le CER", "contrats/{sujet}")],
    };

    public override string From => "d JOIN last_cer c ON c.beneficiary_id = d.beneficiary_id AND c.programme_id = d.programme_id";

    public override string Where => $$"""c."end" BETWEEN {today} AND {today} + {{Threshold.Max}} AND NOT c.is_last""";

    public override string Subject => "c.id";

    public override string Day => """c."end" """;

    public override string Reason => "'CER n° ' || c.number || ' en cours'";
}
