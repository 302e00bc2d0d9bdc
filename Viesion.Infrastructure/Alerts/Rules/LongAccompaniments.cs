using Viesion.Domain.Alerts;

namespace Viesion.Infrastructure.Alerts.Rules;

/// <summary>« Tous les accompagnements sans date de sortie dont la date d’entrée est il y a plus de X mois » (003 §10.7).</summary>
internal sealed class LongAccompaniments : AlertRule
{
    private static readonly AlertThreshold Threshold = new(36, 6, 240, AlertUnit.Months, AlertComparison.MoreThan);

    public override AlertDefinition Definition { get; } = new(
        "accompagnements-longs", AlertRubric.Programme, "Accompagnements de plus de {X}",
        "La personne est entrée dans le dispositif il y a longtemps et n’en est pas sortie.", Threshold)
    {
        DayTitle = "Entrée",
        Actions = [new("Faire le point", "beneficiaires/{dossier}")],
    };

    public override string From => "d";

    public override string Where
        => $$"""d.in_caseload AND d.exited_on IS NULL AND d.entered_on < {today} - interval '{{Threshold.Min}} months'""";

    public override string Day => "d.entered_on";

    public override string Reason => "'Entrée sans date de sortie'";
}
