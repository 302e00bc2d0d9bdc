using Viesion.Domain.Access;
using Viesion.Domain.Alerts;

namespace Viesion.Infrastructure.Alerts.Rules;

/// <summary>Contracts that have stayed « soumis à l’étude » too long.</summary>
internal sealed class CersSubmitted : AlertRule
{
    private static readonly AlertThreshold Threshold = new(15, 1, 365, AlertUnit.Days, AlertComparison.MoreThan);

    public override AlertDefinition Definition { get; } = new("cer-soumis", AlertRubric.Cer, "CER soumis depuis plus de {X}",
        "Le CER est soumis à l’étude et n’est encore passé ni en commission ni en attente de décision.", Threshold)
    {
        DayTitle = "Soumis le",
        Favourite = true,
        Actions = [new("Étudier le CER", "contrats/{sujet}", Rights.ExaminesCer), new("Voir le CER", "contrats/{sujet}")],
    };

    public override string From
        => "d JOIN cers c ON c.beneficiary_id = d.beneficiary_id AND c.programme_id = d.programme_id AND {among c.beneficiary_id}";

    public override string Where => $$"""c.state = 'Submitted' AND {{Since}} < {today} - {{Threshold.Min}}""";

    public override string Subject => "c.id";

    public override string Day => Since;

    public override string Reason => "'CER n° ' || c.number || ' à l’étude'";

    private static string Since => "(c.state_since AT TIME ZONE 'Europe/Paris')::date";
}
