using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Common;
using Viesion.Domain.Genesis;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;

namespace Viesion.Tests.Infrastructure.Genesis;

/// <summary>A small département whose dossiers come from files dated day after day; today is 21/11/2026.</summary>
internal sealed class GenesisScene(TestDatabase database) : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("genesis-").FullName;

    public SmallDepartment Department { get; private set; } = null!;

    public DateOnly Today => database.Clock.Today();

    public static async Task<GenesisScene> In(TestDatabase database)
    {
        var scene = new GenesisScene(database) { Department = await SmallDepartment.In(database) };
        return scene;
    }

    public AGenesisFile File() => new(Department.Referent.Email);

    public string Write(byte[] bytes, string name = "genesis_20261120.csv")
    {
        var path = Path.Combine(folder, name);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    public Task<Result<SyncSummary>> Run(AGenesisFile file, string name = "genesis_20261120.csv", bool force = false)
        => Run(file.Bytes(), name, force);

    /// <summary>Imports, and checks that the lines of the list followed: they are written once for all at the end of a file.</summary>
    public async Task<Result<SyncSummary>> Run(byte[] bytes, string name = "genesis_20261120.csv", bool force = false)
    {
        var result = await database.System.Run(new ImportGenesis(Write(bytes, name), Force: force));
        await DossierLineTruth.Agrees(database);
        return result;
    }

    public async Task<SyncSummary> Imported(AGenesisFile file, string name = "genesis_20261120.csv", bool force = false)
        => (await Run(file, name, force)).Value ?? throw new InvalidOperationException("The file was refused.");

    public Task<Beneficiary> Person(string id)
        => database.System.Read<ViesionDbContext, Beneficiary>(
            db => db.Beneficiaries.AsNoTracking().SingleAsync(b => b.GenesisPersonId == id));

    public async Task<List<ReferentAssignment>> Assignments(string id)
    {
        var person = await Person(id);
        return await database.System.Read<ViesionDbContext, List<ReferentAssignment>>(db => db.Assignments.AsNoTracking()
            .Where(a => a.BeneficiaryId == person.Id).OrderBy(a => a.Start).ThenBy(a => a.Id).ToListAsync());
    }

    public async Task<List<EntitlementEvent>> Events(string id)
    {
        var person = await Person(id);
        return await database.System.Read<ViesionDbContext, List<EntitlementEvent>>(
            db => db.EntitlementEvents.AsNoTracking().Where(e => e.BeneficiaryId == person.Id).OrderBy(e => e.Id).ToListAsync());
    }

    public async Task<DateOnly?> RefreshedOn(string id)
    {
        var person = await Person(id);
        return await database.System.Read<ViesionDbContext, DateOnly?>(
            db => db.Beneficiaries.Where(b => b.Id == person.Id).Select(b => db.RefreshedOn(b.Id)).SingleAsync());
    }

    public Task<List<string>> Reasons(int run) => database.System.Read<ViesionDbContext, List<string>>(
        db => db.GenesisRejects.Where(reject => reject.RunId == run).OrderBy(reject => reject.Line)
        .Select(reject => reject.Line + ": " + reject.Reason).ToListAsync());

    public Task End(string id, DateOnly end) => Sql(
        $"UPDATE referent_assignments SET \"end\" = '{end:yyyy-MM-dd}', end_cause = 'Entered' WHERE beneficiary_id = (SELECT id FROM "
        + $"beneficiaries WHERE genesis_person_id = '{id}') RETURNING 1");

    public Task Sql(string sql) => database.Sql<object>(Perimeter.System, sql);

    /// <summary>Everything that a sync may write, row versions included, as one fingerprint.</summary>
    public Task<string?> EveryRow() => Fingerprint("t.xmin::text || t::text");

    /// <summary>What dossiers say, without the numbers that sequences give.</summary>
    public Task<string?> State() => database.Sql<string>(Perimeter.System, """
        SELECT md5(string_agg(line, E'\n' ORDER BY line)) FROM (
            SELECT (to_jsonb(b) - 'id' - 'file_number')::text AS line FROM beneficiaries b
            UNION ALL SELECT b.genesis_person_id || (to_jsonb(a) - 'id' - 'beneficiary_id')::text FROM referent_assignments a
                JOIN beneficiaries b ON b.id = a.beneficiary_id
            UNION ALL SELECT b.genesis_person_id || (to_jsonb(e) - 'id' - 'beneficiary_id')::text FROM entitlement_events e
                JOIN beneficiaries b ON b.id = e.beneficiary_id
            UNION ALL SELECT b.genesis_person_id || (to_jsonb(e) - 'id' - 'beneficiary_id')::text FROM enrolments e
                JOIN beneficiaries b ON b.id = e.beneficiary_id
            UNION ALL SELECT b.genesis_person_id || (to_jsonb(r) - 'beneficiary_id')::text FROM genesis_referents r
                JOIN beneficiaries b ON b.id = r.beneficiary_id
            UNION ALL SELECT b.genesis_person_id || a.last_seen_on::text FROM genesis_absences a
                JOIN beneficiaries b ON b.id = a.beneficiary_id) everything
        """);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private Task<string?> Fingerprint(string row) => database.Sql<string>(Perimeter.System, string.Join(" UNION ALL ",
        ((string[])["beneficiaries", "referent_assignments", "enrolments", "entitlement_events", "genesis_absences", "genesis_referents",
        "audit_entries", "genesis_runs", "genesis_rejects"])
            .Select(table => $"SELECT '{table}' AS name, coalesce(md5(string_agg({row}, '' ORDER BY {row})), '') AS print FROM {table} t"))
        .Insert(0, "SELECT string_agg(name || print, ' ' ORDER BY name) FROM (") + ") tables");
}
