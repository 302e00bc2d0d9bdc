using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Viesion.Domain.Access;
using Viesion.Domain.Common;
using Viesion.Domain.Documents;
using Viesion.Domain.Notes;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Persistence;

/// <summary>What is sent under a form's key is done once (docs/adr/0024).</summary>
public sealed class OnceTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    [Fact]
    public async Task A_call_that_comes_again_is_given_the_first_outcome_and_acts_no_more()
    {
        var (once, command) = (Once.New(), Hired());
        var first = await database.For(department.Administrator).Run(command, once);
        var again = await database.For(department.Administrator).Run(command with { }, once);

        Assert.True(first.Succeeded);
        Assert.Equal(first.Value, again.Value);
        Assert.Equal(1, await Count(db => db.StaffMembers.Where(member => member.Email == command.Details.Email)));
    }

    [Fact]
    public async Task Of_ten_calls_at_once_one_acts_and_all_are_given_its_outcome()
    {
        var (once, command) = (Once.New(), Hired());
        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => database.For(department.Administrator).Run(command, once)));

        Assert.Single(results.Select(result => result.Value).Distinct());
        Assert.All(results, result => Assert.True(result.Succeeded));
        Assert.Equal(1, await Count(db => db.StaffMembers.Where(member => member.Email == command.Details.Email)));
    }

    [Fact]
    public async Task The_same_key_with_something_else_typed_is_refused_and_keeps_the_first()
    {
        var dossier = (await department.Dossier(database, department.Referent)).Id;
        var (once, door) = (Once.New(), database.For(department.Referent));
        Assert.True((await door.Run(Note(dossier, "La première"), once)).Succeeded);

        Assert.Equal(Refusal.AlreadyDone, (await door.Run(Note(dossier, "La seconde"), once)).Refusal);
        Assert.Equal(["La première"], await Notes(dossier));
    }

    [Fact]
    public async Task A_refusal_leaves_the_key_free_and_the_corrected_form_is_saved()
    {
        var dossier = (await department.Dossier(database, department.Referent)).Id;
        var (once, door) = (Once.New(), database.For(department.Referent));
        Assert.NotNull((await door.Run(Note(dossier, " "), once)).Refusal);
        Assert.True((await door.Run(Note(dossier, "Corrigée"), once)).Succeeded);
        Assert.Equal(["Corrigée"], await Notes(dossier));
    }

    [Fact]
    public async Task A_key_is_one_persons_and_one_commands()
    {
        var dossier = (await department.Dossier(database, department.Referent)).Id;
        var once = Once.New();
        Assert.True((await database.For(department.Referent).Run(Note(dossier, "Du référent"), once)).Succeeded);
        Assert.True((await database.For(department.Head).Run(Note(dossier, "De la cheffe"), once)).Succeeded);
        Assert.True((await database.For(department.Administrator).Run(Hired(), once)).Succeeded);
        Assert.Equal(["De la cheffe", "Du référent"], await Notes(dossier));
    }

    [Fact]
    public async Task Without_a_key_each_call_acts()
    {
        var dossier = (await department.Dossier(database, department.Referent)).Id;
        var door = database.For(department.Referent);
        await door.Run(Note(dossier, "Encore"));
        await door.Run(Note(dossier, "Encore"), null);
        Assert.Equal(["Encore", "Encore"], await Notes(dossier));
    }

    [Fact]
    public async Task A_key_is_read_by_its_owner_alone_and_changed_by_nobody()
    {
        var dossier = (await department.Dossier(database, department.Referent)).Id;
        var once = Once.New();
        await database.For(department.Referent).Run(Note(dossier, "Une note"), once);
        var seen = $"SELECT count(*) FROM operation_keys WHERE key = '{once.Key}'";

        Assert.Equal(1L, await database.Sql<long>(department.Referent.Perimeter, seen));
        Assert.Equal(0L, await database.Sql<long>(department.Head.Perimeter, seen));
        Assert.Equal(0L, await database.Sql<long>(department.Administrator.Perimeter, seen));
        Assert.Equal(0L, await database.Sql<long>(Perimeter.Anonymous, seen));
        foreach (var (who, sql) in new[]
        {
            (department.Referent, $"UPDATE operation_keys SET outcome = '1' WHERE key = '{once.Key}' RETURNING 1"),
            (department.Head, $"INSERT INTO operation_keys VALUES ({department.Referent.Id}, '{Guid.NewGuid()}', 'WriteNote', now(), '', "
                + "'1') RETURNING 1"),
        })
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege,
                (await Assert.ThrowsAsync<PostgresException>(() => database.Sql<object>(who.Perimeter, sql))).SqlState);
        await database.Sql<object>(department.Referent.Perimeter, $"DELETE FROM operation_keys WHERE key = '{once.Key}' RETURNING 1");
        Assert.Equal(1L, await database.Sql<long>(department.Referent.Perimeter, seen));
    }

    [Fact]
    public async Task Keys_are_forgotten_after_a_week_by_the_job_alone()
    {
        var dossier = (await department.Dossier(database, department.Referent)).Id;
        var (old, recent) = (Once.New(), Once.New());
        await database.For(department.Referent).Run(Note(dossier, "Ancienne"), old);
        database.Clock.Now += TimeSpan.FromDays(8);
        await database.For(department.Referent).Run(Note(dossier, "Récente"), recent);

        Assert.Equal(Refusal.Forbidden, (await database.For(department.Administrator).Run(new ForgetOperationKeys())).Refusal);
        Assert.True((await database.System.Run(new ForgetOperationKeys())).Value >= 1);
        Assert.Equal(0, await Count(db => db.Set<OperationKey>().Where(key => key.Key == old.Key)));
        Assert.Equal(1, await Count(db => db.Set<OperationKey>().Where(key => key.Key == recent.Key)));
    }

    [Fact]
    public async Task A_commit_that_was_cut_is_asked_about_first_and_the_retry_saves_once()
    {
        var dossier = (await department.Dossier(database, department.Referent)).Id;
        var once = Once.New();
        // The session dies in the commit itself.
        await database.AsOwner(db => db.Database.ExecuteSqlRawAsync("""
            CREATE FUNCTION cut() RETURNS trigger
                LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
            CREATE CONSTRAINT TRIGGER cut AFTER INSERT ON notes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION cut();
            """));
        try
        {
            Assert.Equal(Refusal.Unavailable, (await database.For(department.Referent).Run(Note(dossier, "Coupée"), once)).Refusal);
        }
        finally
        {
            await database.AsOwner(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER cut ON notes; DROP FUNCTION cut();"));
        }
        Assert.Empty(await Notes(dossier));
        Assert.True((await database.For(department.Referent).Run(Note(dossier, "Coupée"), once)).Succeeded);
        Assert.True((await database.For(department.Referent).Run(Note(dossier, "Coupée"), once)).Succeeded);
        Assert.Equal(["Coupée"], await Notes(dossier));
    }

    [Fact]
    public async Task What_became_of_a_commit_whose_answer_was_lost_is_known_by_its_key()
    {
        var (once, command) = (Once.New(), Hired());
        var door = database.For(department.Administrator);
        Assert.Null(await door.Read<OperationKeys, Result<int>?>(keys => keys.First(command, once, default)));
        var done = await door.Run(command, once);
        Assert.Equal(done.Value, (await door.Read<OperationKeys, Result<int>?>(keys => keys.First(command, once, default)))!.Value);
    }

    [Fact]
    public void A_file_sent_again_is_the_same_file_whatever_the_ticket_it_waits_under()
    {
        var content = new DocumentContent(null, 1, "NOM");
        var (one, other) = (new FileDocument(1, content, "a.pdf", new("ticket-1", 3, "abc")), new FileDocument(1, content, "a.pdf",
            new("ticket-2", 3, "abc")));
        Assert.Equal(JsonSerializer.Serialize(one), JsonSerializer.Serialize(other));
        Assert.NotEqual(JsonSerializer.Serialize(one), JsonSerializer.Serialize(one with { File = new("ticket-1", 3, "abd") }));
    }

    [Fact]
    public void Every_outcome_comes_back_from_json_as_it_was()
    {
        var outcomes = typeof(Refusal).Assembly.GetTypes().SelectMany(type => type.GetInterfaces())
            .Where(port => port.IsGenericType && port.GetGenericTypeDefinition() == typeof(ICommand<>))
                .Select(port => port.GenericTypeArguments[0]).Where(type => !type.IsGenericParameter).Distinct().ToList();
        Assert.True(outcomes.Count > 5, "the outcomes were found");
        foreach (var outcome in outcomes)
            Assert.NotNull(JsonSerializer.Serialize(JsonSerializer.Deserialize(outcome == typeof(string) ? "\"\"" : outcome == typeof(int)
                ? "1" : "{}", outcome), outcome));
    }

    private static WriteNote Note(int dossier, string text) => new(dossier, new(text, NoteVisibility.Public));

    private static CreateStaffMember Hired()
        => new(new("Léa", "Faure", $"{Guid.NewGuid():N}@exemple.fr", Profile.Administrator, null, null));

    private Task<int> Count<T>(Func<ViesionDbContext, IQueryable<T>> of)
        => database.System.Read<ViesionDbContext, int>(db => of(db).CountAsync());

    private Task<List<string>> Notes(int dossier)
        => database.System.Read<ViesionDbContext, List<string>>(db => db.Notes.Where(note => note.BeneficiaryId == dossier)
            .Select(note => note.Text).Order().ToListAsync());
}
