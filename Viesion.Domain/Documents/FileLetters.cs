using Viesion.Domain.Access;
using Viesion.Domain.Appointments;
using Viesion.Domain.Common;
using Viesion.Domain.Lists;

namespace Viesion.Domain.Documents;

/// <summary>Files letters that were made, each in its dossier: all of them, or none. Gives back how many were new.</summary>
/// <param name="BatchId">The work that made them; begun again, it files nobody's twice.</param>
public sealed record FileLetters(int AppointmentId, LetterFormat Format, IReadOnlyList<MadeLetter> Letters, int? BatchId = null)
    : ICommand<int>;

internal sealed class FileLettersHandler(IDocuments documents, IDocumentStore store, IAppointments appointments, DocumentNews news,
    Perimeter perimeter, TimeProvider clock) : IHandler<FileLetters, int>
{
    /// <summary>Where letters go, as the default lists call it; a département that renamed them files them « hors dossier ».</summary>
    public const string Folder = "courriers";

    public const string Type = "convocation";

    public async Task<Result<int>> Handle(FileLetters command, CancellationToken cancellationToken)
    {
        if (!Rights.FilesDocuments(perimeter.Profile) || perimeter.StaffMemberId is not { } me)
            return Refusal.Forbidden;
        // Its participants are those of the perimeter.
        if (await appointments.Find(command.AppointmentId, cancellationToken) is not { } appointment
            || command.Letters.Any(
                letter => appointment.Participants.All(participant => participant.BeneficiaryId != letter.BeneficiaryId)))
            return Refusal.NotFound;
        if ((await documents.Item(ListKind.DocumentType, Type, cancellationToken)
            ?? await documents.Item(ListKind.DocumentType, "", cancellationToken)) is not { } type)
            return DocumentRefusals.BadType;
        var folder = await documents.Item(ListKind.DocumentFolder, Folder, cancellationToken);
        var there = command.BatchId is { } batch ? await documents.Filed(batch, cancellationToken) : [];
        var filed = 0;
        foreach (var letter in command.Letters.Where(letter => !there.Contains(letter.BeneficiaryId))
            .OrderBy(letter => letter.File.Sha256, StringComparer.Ordinal))
        {
            var content = new DocumentContent(folder, type, letter.Name, clock.Today());
            var document = Document.File(letter.BeneficiaryId, content, command.Format is LetterFormat.Pdf ? FileFormat.Pdf
                : FileFormat.Docx, letter.File, me, clock.GetUtcNow(), command.AppointmentId, command.BatchId);
            if (!document.Succeeded)
                return document.Refusal;
            await documents.Hold(letter.File.Sha256, cancellationToken);
            store.Keep(letter.File);
            documents.Add(document.Value);
            news.Changed(letter.BeneficiaryId);
            filed++;
        }
        return filed;
    }
}
