namespace Viesion.Infrastructure.Notes;

/// <summary>A page of the notes of a dossier, last written first.</summary>
/// <param name="Total">How many there are, on all pages.</param>
/// <param name="Readers">To whom a note may be attributed; empty for who may not write.</param>
public sealed record DossierNotes(int BeneficiaryId, IReadOnlyList<NoteRow> Notes, int Total, int From, bool WithClosed, bool MayWrite,
    IReadOnlyList<NoteReader> Readers);
