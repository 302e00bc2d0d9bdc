using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Notes;
using Viesion.Infrastructure.Access;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Notes;

/// <summary>Notes, as far as the one who asks may read them: the context's filter and PostgreSQL leave the others out.</summary>
public sealed class NoteReads(ViesionDbContext db, Perimeter perimeter, TimeProvider clock)
{
    public const int PageSize = 20;
    public const int OnSummary = 4;
    public const int OnHome = 5;
    private const int ExcerptLength = 240;

    private int Me => perimeter.StaffMemberId ?? 0;

    /// <summary>Null when the dossier lies outside the perimeter.</summary>
    public async Task<DossierNotes?> OfDossier(int beneficiaryId, bool withClosed, int from = 0)
    {
        if (!await db.Beneficiaries.AnyAsync(b => b.Id == beneficiaryId))
            return null;
        var notes = db.Notes.Where(note => note.BeneficiaryId == beneficiaryId && (withClosed || note.ClosedAt == null));
        var total = await notes.CountAsync();
        from = from < total ? Math.Max(0, from) : 0;
        var rows = total == 0 ? [] : await Rows(Last(notes).Skip(from).Take(PageSize)).ToListAsync();
        var mayWrite = Rights.EditsDossier(perimeter.Profile);
        return new DossierNotes(beneficiaryId, rows, total, from, withClosed, mayWrite, mayWrite ? await Readers(beneficiaryId) : []);
    }

    /// <summary>The open notes of the résumé; one statement.</summary>
    public Task<List<NoteRow>> OpenOf(int beneficiaryId)
        => Rows(Last(db.Notes.Where(note => note.BeneficiaryId == beneficiaryId && note.ClosedAt == null)).Take(OnSummary)).ToListAsync();

    /// <summary>The last open notes that I wrote, and the last that are attributed to me; one statement.</summary>
    public Task<List<MyNote>> Mine()
        => Last(Open(note => note.AuthorId == Me)).Take(OnHome).Concat(Last(Open(note => note.AssigneeId == Me)).Take(OnHome))
            .Join(db.Beneficiaries, note => note.BeneficiaryId, dossier => dossier.Id, (note, dossier) => new { note, dossier })
            .OrderByDescending(pair => pair.note.WrittenAt).ThenByDescending(pair => pair.note.Id)
            .Select(pair => new MyNote(
                pair.note.Id, pair.dossier.Id, pair.dossier.FileNumber, pair.dossier.FirstName + " " + pair.dossier.LastName,
                pair.note.Text.Substring(0, ExcerptLength), pair.note.Visibility,
                pair.note.AuthorId == Me ? null : db.StaffMembers.Where(member => member.Id == pair.note.AuthorId)
                .Select(member => member.FirstName + " " + member.LastName).Single(),
                pair.note.AuthorId != Me ? null : db.StaffMembers.Where(member => member.Id == pair.note.AssigneeId)
                .Select(member => member.FirstName + " " + member.LastName).SingleOrDefault(),
                pair.note.WrittenAt)).ToListAsync();

    /// <summary>How many open notes I wrote, and how many are attributed to me; and on how many dossiers; one statement.</summary>
    public async Task<NoteCounts> Counts()
        => await Open(note => note.AuthorId == Me || note.AssigneeId == Me).GroupBy(_ => 1).Select(all => new NoteCounts(
            all.Count(note => note.AuthorId == Me), all.Where(note => note.AuthorId == Me).Select(note => note.BeneficiaryId)
            .Distinct().Count(),
            all.Count(note => note.AssigneeId == Me), all.Where(note => note.AssigneeId == Me).Select(note => note.BeneficiaryId).Distinct()
            .Count())).SingleOrDefaultAsync() ?? NoteCounts.None;

    /// <summary>The note as it is now; null when it is no longer for the one who asks.</summary>
    public Task<NoteRow?> ById(int id) => Rows(db.Notes.Where(note => note.Id == id)).SingleOrDefaultAsync();

    private Task<List<NoteReader>> Readers(int beneficiaryId)
        => DossierReaders.Of(db, beneficiaryId, clock.Today()).Where(member => member.Id != Me)
            .OrderBy(member => EF.Functions.Collate(member.LastName, "fr-x-icu")).ThenBy(member => member.FirstName)
            .Select(member => new NoteReader(member.Id, member.FirstName + " " + member.LastName, member.Profile)).ToListAsync();

    private IQueryable<Note> Open(System.Linq.Expressions.Expression<Func<Note, bool>> whose)
        => db.Notes.Where(note => note.ClosedAt == null).Where(whose);

    private static IQueryable<Note> Last(IQueryable<Note> notes)
        => notes.OrderByDescending(note => note.WrittenAt).ThenByDescending(note => note.Id);

    private IQueryable<NoteRow> Rows(IQueryable<Note> notes) => notes.Select(note => new NoteRow(
        note.Id, note.Version, note.Text, note.Visibility,
        db.StaffMembers.Where(member => member.Id == note.AuthorId).Select(member => member.FirstName + " " + member.LastName).Single(),
        note.AssigneeId, db.StaffMembers.Where(member => member.Id == note.AssigneeId)
        .Select(member => member.FirstName + " " + member.LastName).SingleOrDefault(),
        note.WrittenAt, note.EditedAt, note.ClosedAt,
        db.StaffMembers.Where(member => member.Id == note.ClosedById).Select(member => member.FirstName + " " + member.LastName)
        .SingleOrDefault(),
        note.AuthorId == Me));
}
