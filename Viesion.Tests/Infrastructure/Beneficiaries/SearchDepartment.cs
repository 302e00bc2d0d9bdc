using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Cers;
using Viesion.Domain.Common;
using Viesion.Domain.Lists;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;

namespace Viesion.Tests.Infrastructure.Beneficiaries;

/// <summary>Dossiers that differ in everything a search may ask, the same each time.</summary>
internal static class SearchDepartment
{
    private static readonly string[] Second = ["ALPHA", "BRAVO", "COBALT", "DUNE", "ÉCLIPSE"];

    /// <summary>Once a database.</summary>
    public static async Task Fill(TestDatabase database, SmallDepartment department, int dossiers = 120)
    {
        if (await database.Sql<bool>(
            Viesion.Domain.Access.Perimeter.System, "SELECT EXISTS (SELECT FROM list_items WHERE kind = 'Orientation')"))
            return;
        await database.Add(new ListItem(ListKind.Orientation, "sociale", 1), new ListItem(ListKind.Orientation, "professionnelle", 2));
        var random = new Random(42);
        StaffMember[] referents = [department.Referent, department.OtherReferent, department.NorthReferent];
        for (var i = 0; i < dossiers; i++)
            await department.Dossier(database, referents[random.Next(3)],
                $"{(i % 4 == 0 ? "LÉVÊQUE" : "MARTIN")} {Second[i % Second.Length]}", i % 3 == 0 ? "Zoé" : "Amir");
        var today = $"DATE '{database.Clock.Today():yyyy-MM-dd}'";
        await database.System.Record<ViesionDbContext, int>(db => Sql.Run(db, $"""
            UPDATE beneficiaries SET civility = (ARRAY['Mr', 'Mrs', NULL])[1 + id % 3],
                entitlement = (ARRAY['OpenPayable', 'OpenSuspended', 'PaymentSuspended', 'Closed', NULL])[1 + id % 5],
                subject_to_duties = (ARRAY[true, false, NULL])[1 + id / 3 % 3],
                    orientation = (ARRAY['sociale', 'professionnelle', NULL])[1 + id / 2 % 3],
                address_city = (ARRAY['Privas', 'Saint-Péray', 'L’Île d''Elle', NULL])[1 + id / 5 % 4],
                    birth_date = {today} - (18 + id % 50) * 365 - id % 400;
            UPDATE enrolments SET state = (ARRAY['Entered', 'Standby', 'Exited'])[1 + beneficiary_id / 2 % 3],
                entered_on = {today} - beneficiary_id % 700;
            DELETE FROM enrolments WHERE beneficiary_id % 17 = 0;
            UPDATE referent_assignments SET "end" = {today} - 1 WHERE beneficiary_id % 7 = 0;
            INSERT INTO referent_assignments (beneficiary_id, staff_member_id, organisation_id, kind, start)
                SELECT id, {department.OtherReferent.Id}, {department.Partner.Id}, 'Step', {today} - 3 FROM beneficiaries WHERE id % 6 = 0;
            INSERT INTO cers (beneficiary_id, programme_id, type, number, state, start, "end", consent, is_last, lifts_sanction,
                entered_afterwards, author_id, created_at, state_since)
                SELECT id, {department.Programme.Id}, '{default(CerType)}', n,
                    (ARRAY['Proposed', 'Submitted', 'Commission', 'AwaitingDecision', 'Validated', 'Refused',
                    'Validated'])[1 + (id + n) % 7],
                    {today} - (id * n) % 400, CASE WHEN id % 11 > 0 THEN {today} - (id * n) % 400 + 180 END, 'Yes', false, false, false,
                    {department.Referent.Id}, now(), now()
                FROM beneficiaries CROSS JOIN generate_series(1, 2) AS n WHERE id % 4 > 0;
            """));
    }

    /// <summary>Everything, as the product's own entities: for a second opinion worked out in memory.</summary>
    public static Task<List<Known>> Everyone(TestDatabase database) => database.System.Read<ViesionDbContext, List<Known>>(async db =>
    {
        var (enrolments, assignments, cers) = (await db.Enrolments.AsNoTracking().ToListAsync(), await db.Assignments.AsNoTracking()
            .ToListAsync(), await db.Cers.AsNoTracking().ToListAsync());
        return [.. (await db.Beneficiaries.AsNoTracking().ToListAsync())
            .Select(b => new Known(b, enrolments.Where(e => e.BeneficiaryId == b.Id).MinBy(e => e.ProgrammeId),
            [.. assignments.Where(a => a.BeneficiaryId == b.Id && a.RunsOn(database.Clock.Today()))],
            cers.Where(c => c.BeneficiaryId == b.Id).OrderBy(c => c.Start).ThenBy(c => c.Id).LastOrDefault()))];
    });

    internal sealed record Known(Beneficiary Person, Enrolment? Enrolment, IReadOnlyList<ReferentAssignment> Running, Cer? Cer);
}
