using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Audit;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Common;
using Viesion.Domain.Notes;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Home;
using Viesion.Infrastructure.Notes;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Notes;

public sealed class NoteOperationsTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    [Fact]
    public async Task What_is_written_comes_back_as_it_was_markup_included()
    {
        var dossier = await Dossier();
        await Written(department.Referent, dossier, new("<script>alert('x')</script> 😀\nà rappeler", NoteVisibility.Public));
        var note = Assert.Single((await Seen(department.Head, dossier))!.Notes);
        Assert.Equal(("<script>alert('x')</script> 😀\nà rappeler", "Aïcha Bernard", false), (note.Text, note.Author, note.Mine));
    }

    [Fact]
    public async Task An_attributed_note_tells_its_reader_without_a_word_of_it_and_shows_on_their_home_page()
    {
        var dossier = await Dossier();
        await Written(department.Referent, dossier, new("Merci de rappeler la CAF.", NoteVisibility.Assigned, department.Secretariat.Id));

        var told = (await database.For(department.Secretariat).Read<NotificationReads, NotificationCentre>(reads => reads.Centre())).Lines
            .First(line => line.Link == $"/beneficiaires/{dossier.Id}/notes");
        Assert.Equal($"Une note vous est attribuée dans le dossier {dossier.FileNumber:D6}.", told.Title);
        var mine = Assert.Single(await Mine(department.Secretariat), note => note.BeneficiaryId == dossier.Id);
        Assert.Equal(("Merci de rappeler la CAF.", "Aïcha Bernard"), (mine.Excerpt, mine.From));
        Assert.Contains(await Mine(department.Referent), note => note.BeneficiaryId == dossier.Id && note.To == "Claire Delorme");
    }

    [Fact]
    public async Task A_note_cannot_be_attributed_to_someone_without_access_to_the_dossier_that_day()
    {
        var dossier = await Dossier();
        foreach (var stranger in new[]
        {
            department.OtherReferent,
            department.NorthHead,
            department.PartnerSecretariat,
            department.FseManager,
            department.OperatorStaff
        })
            Assert.Equal(NoteRefusals.AssigneeWithoutAccess,
                await Write(department.Referent, dossier, new("Pour vous.", NoteVisibility.Assigned, stranger.Id)));
        Assert.Equal(NoteRefusals.AssigneeWithoutAccess,
            await Write(department.Referent, dossier, new("Pour personne.", NoteVisibility.Assigned, 999_999)));
        Assert.Equal(nameof(NoteContent.AssigneeId), NoteRefusals.AssigneeWithoutAccess.Field);

        // Someone who accompanies the person until today still has access today, and no longer tomorrow.
        var until = new ReferentAssignment(dossier.Id, department.OtherReferent.Id, department.Partner.Id, AssignmentKind.Step,
            database.Clock.Today().AddMonths(-1));
        await database.Add(until);
        await database.System.Record<ViesionDbContext, int>(
            db => Sql.Run(db, $"UPDATE referent_assignments SET \"end\" = viesion.today() WHERE id = {until.Id}"));
        Assert.Null(await Write(department.Referent, dossier, new("Pour vous.", NoteVisibility.Assigned, department.OtherReferent.Id)));
        await database.System.Record<ViesionDbContext, int>(
            db => Sql.Run(db, $"UPDATE referent_assignments SET \"end\" = viesion.today() - 1 WHERE id = {until.Id}"));
        Assert.Equal(NoteRefusals.AssigneeWithoutAccess,
            await Write(department.Referent, dossier, new("Pour vous.", NoteVisibility.Assigned, department.OtherReferent.Id)));
    }

    [Fact]
    public async Task Those_who_may_read_a_note_are_those_who_open_the_dossier()
    {
        var dossier = await Dossier();
        var proposed = (await Seen(department.Referent, dossier))!.Readers.Select(reader => reader.Id).Append(department.Referent.Id)
            .ToHashSet();
        foreach (var member in department.Everyone)
            Assert.Equal(await database.For(member).Record<DossierReads, DossierHeader?>(reads => reads.Open(dossier.Id)) is not null,
                proposed.Contains(member.Id));
    }

    [Fact]
    public async Task Closing_takes_a_note_out_of_the_lists_and_keeps_it_and_it_can_be_opened_again()
    {
        var dossier = await Dossier();
        await Written(department.Referent, dossier, new("À traiter.", NoteVisibility.Public));
        var note = (await Seen(department.Secretariat, dossier))!.Notes[0];

        Assert.True((await database.For(department.Secretariat).Run(new CloseNote(note.Id, note.Version))).Succeeded);
        Assert.Empty((await Seen(department.Referent, dossier))!.Notes);
        Assert.Empty((await database.For(department.Referent).Read<SummaryReads, DossierSummary?>(reads => reads.Of(dossier.Id)))!.Notes);
        Assert.DoesNotContain(await Mine(department.Referent), mine => mine.Id == note.Id);
        var closed = Assert.Single((await Seen(department.Referent, dossier, closed: true))!.Notes);
        Assert.Equal("Claire Delorme", closed.ClosedBy);

        Assert.True((await database.For(department.Referent).Run(new CloseNote(note.Id, closed.Version, Reopen: true))).Succeeded);
        Assert.Single((await database.For(department.Referent).Read<SummaryReads, DossierSummary?>(reads => reads.Of(dossier.Id)))!.Notes);
    }

    [Fact]
    public async Task Of_two_who_change_a_note_the_second_is_told()
    {
        var dossier = await Dossier();
        await Written(department.Referent, dossier, new("À traiter.", NoteVisibility.Public));
        var seen = (await Seen(department.Referent, dossier))!.Notes[0];

        var answers = await Task.WhenAll(
            database.For(department.Referent).Run(new EditNote(seen.Id, seen.Version, new("Corrigée.", NoteVisibility.Public))),
            database.For(department.Head).Run(new CloseNote(seen.Id, seen.Version)));
        Assert.Single(answers, answer => answer.Succeeded);
        Assert.Single(answers, answer => answer.Refusal == Refusal.Conflict);
    }

    [Fact]
    public async Task Outside_the_perimeter_there_is_no_note_to_read_write_edit_or_close_and_the_attempt_is_audited()
    {
        var dossier = await Dossier();
        await Written(department.Referent, dossier, new("Chez nous.", NoteVisibility.Public));
        var note = (await Seen(department.Referent, dossier))!.Notes[0];
        foreach (var stranger in new[] { department.NorthHead, department.OtherReferent })
        {
            Assert.Null(await Seen(stranger, dossier));
            Assert.Null(await database.For(stranger).Read<NoteReads, NoteRow?>(reads => reads.ById(note.Id)));
            Assert.Equal(Refusal.NotFound, await Write(stranger, dossier, new("De loin.", NoteVisibility.Public)));
            Assert.Equal(Refusal.NotFound,
                (await database.For(stranger).Run(new EditNote(note.Id, note.Version, new("De loin.", NoteVisibility.Public)))).Refusal);
            Assert.Equal(Refusal.NotFound, (await database.For(stranger).Run(new CloseNote(note.Id, note.Version))).Refusal);
        }
        Assert.Equal(Refusal.Forbidden, await Write(department.FseManager, dossier, new("Sans droit.", NoteVisibility.Public)));
        Assert.Equal(NoteRefusals.NotTheAuthor,
            (await database.For(department.Head)
            .Run(new EditNote(note.Id, note.Version, new("À sa place.", NoteVisibility.Public)))).Refusal);
        Assert.True(await database.System.Read<ViesionDbContext, bool>(
            db => db.Audit.AnyAsync(entry => entry.Action == AuditAction.Refused && entry.Subject == nameof(CloseNote)
            && entry.StaffMemberId == department.NorthHead.Id)));
    }

    [Fact]
    public async Task Notes_come_by_pages_of_twenty()
    {
        var dossier = await Dossier();
        await database.System.Record<ViesionDbContext, int>(
            db => Sql.Run(
                db, $"INSERT INTO notes (beneficiary_id, author_id, written_at, text, visibility) SELECT {dossier.Id}, "
                + $"{department.Referent.Id}, TIMESTAMPTZ '2026-01-01' + make_interval(days => n), 'note ' || n, 'Public' FROM "
                + "generate_series(1, 45) AS n"));
        var last = (await database.For(department.Referent).Read<NoteReads, DossierNotes?>(
            reads => reads.OfDossier(dossier.Id, false, 40)))!;
        Assert.Equal((45, 5, "note 1"), (last.Total, last.Notes.Count, last.Notes[^1].Text));
    }

    private Task<Beneficiary> Dossier() => department.Dossier(database, department.Referent);

    private async Task<Refusal?> Write(StaffMember who, Beneficiary dossier, NoteContent content)
        => (await database.For(who).Run(new WriteNote(dossier.Id, content))).Refusal;

    private async Task Written(StaffMember who, Beneficiary dossier, NoteContent content)
        => Assert.Null(await Write(who, dossier, content));

    private Task<DossierNotes?> Seen(StaffMember who, Beneficiary dossier, bool closed = false)
        => database.For(who).Read<NoteReads, DossierNotes?>(reads => reads.OfDossier(dossier.Id, closed));

    private Task<List<MyNote>> Mine(StaffMember who) => database.For(who).Read<NoteReads, List<MyNote>>(reads => reads.Mine());
}
