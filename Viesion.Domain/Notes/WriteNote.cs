using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;

namespace Viesion.Domain.Notes;

/// <summary>Adds a note to a dossier; who it is attributed to is told.</summary>
public sealed record WriteNote(int BeneficiaryId, NoteContent Content) : ICommand<Done>;

internal sealed class WriteNoteHandler(INotes notes, IBeneficiaries beneficiaries, NoteDelivery delivery, Perimeter perimeter,
    TimeProvider clock) : IHandler<WriteNote, Done>
{
    public async Task<Result<Done>> Handle(WriteNote command, CancellationToken cancellationToken)
    {
        if (!Rights.EditsDossier(perimeter.Profile) || perimeter.StaffMemberId is not { } author)
            return Refusal.Forbidden;
        if (await beneficiaries.Find(command.BeneficiaryId, cancellationToken) is null)
            return Refusal.NotFound;
        var written = Note.Write(command.BeneficiaryId, command.Content, author, clock.GetUtcNow());
        if (!written.Succeeded)
            return written.Refusal;
        if (await delivery.Check(command.BeneficiaryId, command.Content, cancellationToken) is { } refusal)
            return refusal;
        notes.Add(written.Value);
        await delivery.Tell(written.Value, null, cancellationToken);
        return Done.Value;
    }
}
