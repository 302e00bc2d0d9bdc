using System.Diagnostics;
using Npgsql;
using Viesion.Domain.Caseloads;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Beneficiaries;

/// <summary>Measures the list on many dossiers. Asked for by name only: it takes minutes.</summary>
public sealed class DossierListBench(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    [Theory(Explicit = true)]
    [InlineData(1_000_000)]
    public async Task The_list_costs_the_same_at_any_size(int dossiers)
    {
        await Fill(dossiers);
        foreach (var member in new[] { department.Administrator, department.Head, department.Referent, department.PartnerSecretariat })
        {
            var queries = new List<(string, DossierQuery)> { ("par défaut", new()) };
            foreach (var sort in Enum.GetValues<DossierSort>())
                queries.Add(($"tri {sort}", new() { Sort = sort, Descending = true }));
            foreach (var sort in Enum.GetValues<DossierSort>())
                queries.Add(($"loin {sort}", new() { Sort = sort, After = new(dossiers / 2, null) }));
            foreach (var state in Enum.GetValues<EnrolmentState>())
                queries.Add(($"état {state}", new() { State = state, Sort = DossierSort.Name }));
            foreach (var text in new[] { "martinab", "martinab soraya", "mar", "maritnab", "123456", "zzzzz" })
                queries.Add(($"texte {text}", new() { Text = text, Sort = DossierSort.Name }));
            queries.Add(("référent", new() { ReferentId = department.Referent.Id }));
            queries.Add(("structure", new() { OrganisationId = department.Partner.Id }));
            foreach (var typed in new[] { "ma", "mar", "martinab", "soraya", "soraya martinab", "maritnab", "123456" })
                await Measure($"{member.Profile} recherche {typed}", () => database.For(member).Read<SearchReads, IReadOnlyList<DossierSuggestion>>(reads => reads.Suggest(typed)), found => found.Count);
            foreach (var (name, query) in queries)
                await Measure($"{member.Profile} {name}", () => database.For(member).Read<DossierListReads, DossierPage>(reads => reads.Page(query)), page => page.Total);
        }
    }

    private static async Task Measure<T>(string name, Func<Task<T>> read, Func<T, object> says)
    {
        var answer = await read();
        var times = new List<double>();
        for (var i = 0; i < 7; i++)
        {
            var watch = Stopwatch.StartNew();
            answer = await read();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        times.Sort();
        TestContext.Current.SendDiagnosticMessage($"{name,-50} p50 {times[3],8:0.0} ms  max {times[6],8:0.0} ms  {says(answer)}");
        Console.WriteLine($"{name,-50} p50 {times[3],8:0.0} ms  max {times[6],8:0.0} ms  {says(answer)}");
    }

    private async Task Fill(int dossiers)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString + ";Search Path=public;Command Timeout=1200");
        await connection.OpenAsync();
        await using var fill = new NpgsqlCommand($"""
            ALTER TABLE beneficiaries NO FORCE ROW LEVEL SECURITY; ALTER TABLE enrolments NO FORCE ROW LEVEL SECURITY;
            ALTER TABLE referent_assignments NO FORCE ROW LEVEL SECURITY; ALTER TABLE cers NO FORCE ROW LEVEL SECURITY; ALTER TABLE consultations NO FORCE ROW LEVEL SECURITY;
            INSERT INTO beneficiaries (genesis_person_id, genesis_file, role, last_name, first_name, birth_name, birth_date, territory_id, address_city, claimant_number)
            SELECT 'P' || n, 'G' || n, 'Applicant', (ARRAY['Martin','Bernard','Dubois','Roux','Chareyre','Faure','Nguyen','Marchand','Madec','Ben'])[1 + (hashint4(n) & 7)]
                    || CASE WHEN n % 7 = 0 THEN '' ELSE chr(97 + n % 26) || chr(97 + n / 26 % 26) END,
                (ARRAY['Marie','Soraya','Jean','Ali','Fatima','Kévin','Hélène','Nora'])[1 + (hashint4(n + 1) & 7)] || CASE WHEN n % 3 = 0 THEN '' ELSE chr(97 + n / 7 % 26) END,
                CASE WHEN n % 3 = 0 THEN 'Nom' || (n % 5000) END, DATE '1960-01-01' + n % 16000,
                CASE WHEN n % 3 = 0 THEN {department.North.Id} ELSE {department.Centre.Id} END, 'Commune ' || (n % 335), lpad(n::text, 7, '0')
            FROM generate_series(1, {dossiers}) AS n;
            INSERT INTO enrolments (beneficiary_id, programme_id, state, entered_on)
            SELECT id, {department.Programme.Id}, CASE WHEN id % 500 = 0 THEN 'Exited' WHEN hashint4(id) % 10 = 0 THEN 'Standby' ELSE 'Entered' END, DATE '2025-01-01' + id % 300 FROM beneficiaries;
            INSERT INTO referent_assignments (beneficiary_id, staff_member_id, organisation_id, kind, start)
            SELECT id, CASE WHEN id % 16000 = 5 THEN {department.Referent.Id} WHEN id % 40 = 1 THEN {department.OtherReferent.Id} ELSE {department.NorthReferent.Id} END,
                CASE WHEN id % 16000 = 5 THEN {department.CentreService.Id} WHEN id % 40 = 1 THEN {department.Partner.Id} ELSE {department.NorthReferent.OrganisationId} END,
                'Pathway', DATE '2025-01-01' + id % 300 FROM beneficiaries;
            INSERT INTO cers (beneficiary_id, programme_id, type, number, state, start, "end", consent, author_id, created_at, state_since, is_last, lifts_sanction, entered_afterwards)
            SELECT id, {department.Programme.Id}, 'First', 1, 'Validated', DATE '2026-01-01' + id % 300, DATE '2026-07-01' + id % 300, 'Given', {department.Referent.Id}, now(), now(), false, false, false FROM beneficiaries WHERE id % 2 = 0;
            INSERT INTO consultations SELECT s.id, b.id, now() - b.id * interval '1 minute' FROM staff_members s, beneficiaries b WHERE b.id % 5000 = 0;
            ALTER TABLE beneficiaries FORCE ROW LEVEL SECURITY; ALTER TABLE enrolments FORCE ROW LEVEL SECURITY;
            ALTER TABLE referent_assignments FORCE ROW LEVEL SECURITY; ALTER TABLE cers FORCE ROW LEVEL SECURITY; ALTER TABLE consultations FORCE ROW LEVEL SECURITY;
            """, connection);
        var watch = Stopwatch.StartNew();
        await fill.ExecuteNonQueryAsync();
        await using var analyse = new NpgsqlCommand("VACUUM ANALYZE", connection);
        await analyse.ExecuteNonQueryAsync();
        Console.WriteLine($"{dossiers} dossiers en {watch.Elapsed.TotalSeconds:0} s");
    }
}
