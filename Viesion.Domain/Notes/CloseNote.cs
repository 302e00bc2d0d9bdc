using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Notes;

/// <summary>Closes a note, which stays in the dossier, or opens it again.</summary>
/// <param name="Version">The version the person saw.</param>
/// <param name="Reopen">True to open it again.</param>
public sealed record CloseNote(int Id, uint Version, bool Reopen = false) : ICommand<Done>;

internal sealed class CloseNoteHandler(INotes notes, NoteDelivery delivery, Perimeter perimeter, TimeProvider clock)
    : IHandler<CloseNote, Done>
{
    public async Task<Result<Done>> Handle(CloseNote command, CancellationToken cancellationToken)
    {
        if (!Rights.EditsDossier(perimeter.Profile) || perimeter.StaffMemberId is not { } me)
            return Refusal.Forbidden;
        if (await notes.Find(command.Id, cancellationToken) is not { } note)
            return Refusal.NotFound;
        if (note.Version != command.Version)
            return Refusal.Conflict;
        if ((command.Reopen ? note.Reopen(me) : note.Close(me, clock.GetUtcNow())) is { } refusal)
            return refusal;
        delivery.Changed(note);
        return Done.Value;
    }
}
