using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Notes;

/// <summary>Rewrites one's own note, or changes who reads it.</summary>
/// <param name="Version">The version the person saw.</param>
public sealed record EditNote(int Id, uint Version, NoteContent Content) : ICommand<Done>;

internal sealed class EditNoteHandler(INotes notes, NoteDelivery delivery, Perimeter perimeter, TimeProvider clock)
    : IHandler<EditNote, Done>
{
    public async Task<Result<Done>> Handle(EditNote command, CancellationToken cancellationToken)
    {
        if (!Rights.EditsDossier(perimeter.Profile) || perimeter.StaffMemberId is not { } me)
            return Refusal.Forbidden;
        if (await notes.Find(command.Id, cancellationToken) is not { } note)
            return Refusal.NotFound;
        if (note.Version != command.Version)
            return Refusal.Conflict;
        var before = note.AssigneeId;
        if ((note.Edit(command.Content, me, clock.GetUtcNow())
            ?? await delivery.Check(note.BeneficiaryId, command.Content, cancellationToken)) is { } refusal)
            return refusal;
        await delivery.Tell(note, before, cancellationToken);
        return Done.Value;
    }
}
