using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Domain.Messaging;

namespace Viesion.Domain.Notes;

/// <summary>To whom a note goes: nobody without access to the dossier that day; and who is told of it.</summary>
public sealed class NoteDelivery(INotes notes, IBeneficiaries beneficiaries, INotifications notifications, ILiveEvents live)
{
    public async Task<Refusal?> Check(int beneficiaryId, NoteContent content, CancellationToken cancellationToken)
        => content is { Visibility: NoteVisibility.Assigned, AssigneeId: { } assignee }
            && !await notes.Sees(assignee, beneficiaryId, cancellationToken)
            ? NoteRefusals.AssigneeWithoutAccess : null;

    /// <param name="before">To whom it was attributed until now: they are not told twice.</param>
    public async Task Tell(Note note, int? before, CancellationToken cancellationToken)
    {
        Changed(note);
        if (note.AssigneeId is { } assignee && assignee != before
            && await beneficiaries.Find(note.BeneficiaryId, cancellationToken) is { } dossier)
            notifications.Tell(assignee, $"Une note vous est attribuée dans le dossier {dossier.FileNumber:D6}.",
                $"/beneficiaires/{note.BeneficiaryId}/notes", note.BeneficiaryId);
    }

    public void Changed(Note note) => live.Publish(new LiveEvent(LiveTopic.Note, BeneficiaryId: note.BeneficiaryId));
}
