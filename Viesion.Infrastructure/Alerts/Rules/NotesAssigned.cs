using Viesion.Domain.Alerts;

namespace Viesion.Infrastructure.Alerts.Rules;

/// <summary>
/// Notes attributed to the one who looks, still open (DOS-10). Nobody else reads that they exist: neither in the list nor in a count.
/// </summary>
internal sealed class NotesAssigned : AlertRule
{
    public override AlertDefinition Definition { get; } = new("notes-attribuees", AlertRubric.Note, "Notes attribuées",
        "Une note vous est attribuée et n’est pas close. La clore la retire de la liste sans la supprimer ; vous seul voyez ces lignes.")
    {
        DayTitle = "Écrite le",
        Favourite = true,
        Actions = [new("Lire et clore", "beneficiaires/{dossier}/notes")],
    };

    public override IReadOnlyList<string> Sources => ["notes"];

    public override IReadOnlyList<AlertLookup> Lookups => [AlertLookup.StaffNames];

    public override string From
        => "d JOIN notes n ON n.beneficiary_id = d.beneficiary_id AND {among n.beneficiary_id} JOIN staff_members s ON s.id = n.author_id";

    public override string Where => "n.visibility = 'Assigned' AND n.closed_at IS NULL";

    public override string Subject => "n.id";

    public override string Reader => "n.assignee_id";

    public override string Day => "(n.written_at AT TIME ZONE 'Europe/Paris')::date";

    // Never what it says: the note alone holds it.
    public override string Reason => "'De ' || s.first_name || ' ' || s.last_name";
}
