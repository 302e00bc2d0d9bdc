using Microsoft.EntityFrameworkCore;
using Npgsql;
using Viesion.Domain.Audit;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Notes;
using Viesion.Infrastructure.Audit;
using Viesion.Infrastructure.Notes;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Notes;

/// <summary>
/// A private note is for its author, an attributed one for two people: through the reads, through PostgreSQL alone, and through the audit
/// log.
/// </summary>
public sealed class NoteSecrecyTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    [Fact]
    public async Task Nobody_but_its_readers_sees_a_note_that_is_not_public_administrators_included()
    {
        var dossier = await department.Dossier(database, department.Referent);
        await Write(dossier, "publique", NoteVisibility.Public);
        await Write(dossier, "privée", NoteVisibility.Private);
        await Write(dossier, "attribuée", NoteVisibility.Assigned, department.Secretariat.Id);

        foreach (var member in department.Everyone)
        {
            string[] expected = member == department.Referent ? ["attribuée", "privée", "publique"] : member == department.Secretariat
                ? ["attribuée", "publique"]
                : member == department.Coordinator || member == department.Head || member == department.Administrator ? ["publique"] : [];
            var seen = await database.For(member).Read<NoteReads, DossierNotes?>(reads => reads.OfDossier(dossier.Id, true));
            Assert.Equal(expected, (seen?.Notes ?? []).Select(note => note.Text).Order(StringComparer.Ordinal));
            Assert.Equal(string.Join(',', expected), await database.Sql<string>(
                member.Perimeter, $"SELECT string_agg(text, ',' ORDER BY text) FROM notes WHERE beneficiary_id = {dossier.Id}") ?? "");
        }
    }

    [Fact]
    public async Task By_direct_SQL_a_private_note_can_be_neither_changed_deleted_nor_forged()
    {
        var dossier = await department.Dossier(database, department.Referent);
        await Write(dossier, "à moi", NoteVisibility.Private);
        foreach (var member in new[] { department.Administrator, department.Head })
        {
            Assert.Equal(
                0L, await database.Sql<long>(
                    member.Perimeter, $"WITH changed AS (UPDATE notes SET visibility = 'Public' WHERE beneficiary_id = {dossier.Id} "
                    + "RETURNING 1) SELECT count(*) FROM changed"));
            Assert.Equal(
                0L, await database.Sql<long>(member.Perimeter,
                $"WITH gone AS (DELETE FROM notes WHERE beneficiary_id = {dossier.Id} RETURNING 1) SELECT count(*) FROM gone"));
            await Assert.ThrowsAsync<PostgresException>(() => database.Sql<object>(member.Perimeter,
                $"INSERT INTO notes (beneficiary_id, author_id, written_at, text, visibility) VALUES ({dossier.Id}, "
                + $"{department.Referent.Id}, now(), 'sous un autre nom', 'Public')"));
        }
    }

    [Fact]
    public async Task The_audit_log_tells_that_a_note_changed_and_repeats_only_what_is_public()
    {
        var dossier = await department.Dossier(database, department.Referent);
        await Write(dossier, "secret au départ", NoteVisibility.Private);
        await Edit(dossier, "secret corrigé", NoteVisibility.Private);
        await Edit(dossier, "dit à tous", NoteVisibility.Public);
        await Edit(dossier, "secret repris", NoteVisibility.Assigned, department.Head.Id);

        var entries = await database.System.Read<ViesionDbContext, List<AuditEntry>>(db => db.Audit.AsNoTracking()
            .Where(entry => entry.Subject == nameof(Note) && entry.BeneficiaryId == dossier.Id).OrderBy(entry => entry.Id).ToListAsync());
        Assert.Equal([AuditAction.Created, AuditAction.Changed, AuditAction.Changed, AuditAction.Changed],
            entries.Select(entry => entry.Action));
        Assert.DoesNotContain(entries, entry => $"{entry.Before}{entry.After}".Contains("secret", StringComparison.Ordinal));
        Assert.Contains("dit", entries[2].After!, StringComparison.Ordinal);
        Assert.Contains("dit", entries[3].Before!, StringComparison.Ordinal);
        Assert.All(entries, entry => Assert.Equal(department.Referent.Id, entry.StaffMemberId));
    }

    private async Task Write(Beneficiary dossier, string text, NoteVisibility visibility, int? assignee = null)
        => Assert.Null((await database.For(department.Referent).Run(new WriteNote(dossier.Id, new(text, visibility, assignee)))).Refusal);

    private async Task Edit(Beneficiary dossier, string text, NoteVisibility visibility, int? assignee = null)
    {
        var note = (await database.For(department.Referent).Read<NoteReads, DossierNotes?>(
            reads => reads.OfDossier(dossier.Id, false)))!.Notes[0];
        Assert.Null(
            (await database.For(department.Referent).Run(new EditNote(note.Id, note.Version, new(text, visibility, assignee)))).Refusal);
    }
}
