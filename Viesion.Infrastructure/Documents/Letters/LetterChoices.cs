namespace Viesion.Infrastructure.Documents.Letters;

/// <summary>What the dialog of convocations needs to know.</summary>
/// <param name="Title">Of a collective appointment; else its nature.</param>
/// <param name="People">Those whom one sees.</param>
/// <param name="Templates">The ones for this kind of appointment first.</param>
/// <param name="PdfAvailable">LibreOffice is there.</param>
/// <param name="MayFile">The profile files documents.</param>
public sealed record LetterChoices(
    int AppointmentId, string Title, bool Collective, DateTimeOffset StartsAt, DateTimeOffset EndsAt, IReadOnlyList<LetterPerson> People,
    IReadOnlyList<TemplateChoice> Templates, bool PdfAvailable, bool MayFile);
