using Viesion.Domain.Access;
using Viesion.Domain.Alerts;

namespace Viesion.Infrastructure.Alerts.Rules;

/// <summary>« MIDEM demandée non faite » (MID-01): Genesis does not tell of a formal notice of the day of the request or later.</summary>
internal sealed class FormalNoticesRequested : AlertRule
{
    public override AlertDefinition Definition { get; } = new("midem-demandees", AlertRubric.FormalNotice, "MIDEM demandée non faite",
        "Une mise en demeure est demandée et Genesis n’en connaît pas encore. Faite ou refusée, elle quitte la liste.")
    {
        DayTitle = "Demandée le",
        Actions = [new("Traiter la demande", "mises-en-demeure", Rights.HandlesFormalNotices),
            new("Voir le dossier", "beneficiaires/{dossier}")],
    };

    public override IReadOnlyList<string> Sources => ["formal_notice_requests"];

    public override IReadOnlyList<AlertLookup> Lookups => [AlertLookup.StaffNames];

    public override string From
        => "d JOIN formal_notice_requests r ON r.beneficiary_id = d.beneficiary_id AND {among r.beneficiary_id} JOIN staff_members s ON "
            + "s.id = r.requested_by_id";

    public override string Where => "r.state = 'Requested'";

    public override string Subject => "r.id";

    public override string Day => "r.requested_on";

    public override string Reason => "'Demandée par ' || s.first_name || ' ' || s.last_name";
}
