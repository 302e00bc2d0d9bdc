using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Characteristics;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Characteristics;
using Viesion.Infrastructure.Persistence;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Characteristics;

public sealed class CharacteristicReadsTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    private ACharacteristic Characteristic => new(database, department);

    [Fact]
    public async Task What_Genesis_feeds_is_read_where_it_stands_with_its_dates_and_its_history()
    {
        var dossier = (await department.Dossier(database, department.Referent)).Id;
        await database.System.Record<ViesionDbContext, int>(db => Sql.Run(db, $"""
            UPDATE beneficiaries SET entitlement = 'PaymentSuspended', entitlement_on = '2026-06-01', orientation = 'sociale',
                orientation_on = '2026-01-05', subject_to_duties = false,
                formal_notice_on = '2026-10-19', formal_notice_reason = 'Absence RDV référent', marital_status = 'Marié(e)',
                    marital_status_on = '2015-02-20' WHERE id = {dossier};
            INSERT INTO entitlement_events (beneficiary_id, kind, value, effective_on, received_on)
                VALUES ({dossier}, 'Status', 'OpenPayable', '2024-03-01', '2024-03-02'),
                ({dossier}, 'Status', 'PaymentSuspended', '2026-06-01', '2026-06-02'),
                    ({dossier}, 'Duties', 'SDD', '2024-03-01', '2024-03-02'), ({dossier}, 'Duties', 'NSDD', '2026-05-04', '2026-05-04')
            """));
        var family = await Characteristic.Family();
        var fed = new Dictionary<GenesisSource, int>();
        foreach (var source in Enum.GetValues<GenesisSource>())
            fed[source] = await Characteristic.Define(
                new() { FamilyId = family, Name = CharacteristicTexts.Name(source), Source = source });

        var shown = await Characteristic.Shown(dossier);
        RecordedCharacteristic? Of(GenesisSource source) => shown.Items.Single(item => item.DefinitionId == fed[source]).Current;
        Assert.Equal(("PaymentSuspended", new DateOnly(2026, 6, 1)),
            (Of(GenesisSource.Entitlement)!.Content.Text, Of(GenesisSource.Entitlement)!.ValidFrom));
        Assert.Equal(new DateOnly(2026, 6, 1), Of(GenesisSource.PaymentSuspendedOn)!.Content.Date);
        Assert.Equal(("NSDD", new DateOnly(2026, 5, 4)), (Of(GenesisSource.Duties)!.Content.Text, Of(GenesisSource.Duties)!.ValidFrom));
        Assert.Equal(("Absence RDV référent", new DateOnly(2026, 10, 19)),
            (Of(GenesisSource.FormalNoticeReason)!.Content.Text, Of(GenesisSource.FormalNoticeReason)!.ValidFrom));
        Assert.Equal(("Marié(e)", new DateOnly(2015, 2, 20)),
            (Of(GenesisSource.MaritalStatus)!.Content.Text, Of(GenesisSource.MaritalStatus)!.ValidFrom));
        Assert.Equal("DTAS Centre", Of(GenesisSource.Territory)!.Content.Text);
        Assert.Null(Of(GenesisSource.EmploymentContract));
        Assert.Null(Of(GenesisSource.FormalNoticeRequestReason));
        List<string> Past(GenesisSource source)
            => [.. shown.Past.Where(past => past.DefinitionId == fed[source]).Select(past => past.Value.Content.Text!)];
        Assert.Equal(["OpenPayable"], Past(GenesisSource.Entitlement));
        Assert.Equal(["SDD"], Past(GenesisSource.Duties));
        Assert.DoesNotContain(shown.Past, past => past.DefinitionId == fed[GenesisSource.PaymentSuspendedOn]);
        Assert.Equal(0L, await database.Sql<long>(
            Viesion.Domain.Access.Perimeter.System, $"SELECT count(*) FROM characteristic_values WHERE beneficiary_id = {dossier}"));

        Assert.Contains(dossier, await Found(new(0, GenesisSource.Entitlement) { Text = nameof(EntitlementStatus.PaymentSuspended) }));
        Assert.DoesNotContain(dossier, await Found(new(0, GenesisSource.Entitlement) { Text = nameof(EntitlementStatus.Closed) }));
        Assert.Contains(dossier, await Found(new(0, GenesisSource.Duties) { Text = "NSDD" }));
        Assert.Contains(dossier, await Found(new(0, GenesisSource.FormalNoticeOn) { From = new(2026, 10, 19), To = new(2026, 10, 19) }));
        Assert.DoesNotContain(dossier, await Found(new(0, GenesisSource.FormalNoticeOn) { From = new(2026, 10, 20) }));
        foreach (var source in Enum.GetValues<GenesisSource>())
            Assert.NotNull(await Found(new(0, source)));
    }

    [Fact]
    public async Task The_search_finds_current_values_of_each_type_and_only_in_the_perimeter()
    {
        var (mine, elsewhere) = ((await department.Dossier(database, department.Referent)).Id,
            (await department.Dossier(database, department.NorthReferent)).Id);
        var (text, number, list, yes, day) = (await Characteristic.Text(), await Characteristic.Number(), await Characteristic.List(
            "un", "deux"), await Characteristic.YesNo(), await Characteristic.Define(new() { Type = CharacteristicType.Date }));
        var (one, two) = (await Characteristic.Option(list, "un"), await Characteristic.Option(list, "deux"));
        foreach (var dossier in new[] { mine, elsewhere })
            foreach (var (definition, content) in new (int, CharacteristicContent)[]
            {
                (text, new() { Text = "École hôtelière" }), (number, new() { Number = 12.5m }), (list, new() { OptionId = one }),
                (yes, new() { YesNo = true }), (day, new() { Date = new(2026, 3, 1) }),
            })
                Assert.Null(
                    (await database.For(department.Administrator)
                    .Run(new RecordCharacteristics(dossier, [await Characteristic.Entry(dossier, definition, content)]))).Refusal);
        Assert.Null(await Characteristic.Record(mine, list, new() { OptionId = two }));

        foreach (var (criterion, found) in new (CharacteristicCriterion, bool)[]
        {
            (new(text) { Text = "ecole HOT" }, true), (new(text) { Text = "hôtelière" }, false), (new(text) { Text = "%" }, false),
            (new(number) { Min = 12.5m, Max = 13 }, true), (new(number) { Min = 13 }, false),
            (new(list) { OptionIds = [two] }, true), (new(list) { OptionIds = [one] }, false), (new(yes) { YesNo = true }, true),
            (new(yes) { YesNo = false }, false),
            (new(day) { From = new(2026, 3, 1), To = new(2026, 3, 1) }, true), (new(day) { To = new(2026, 2, 28) }, false),
            (new(yes), true),
        })
            Assert.Equal(found ? [mine] : [], await Found(criterion, department.Referent));
        Assert.Equal([elsewhere], await Found(new(list) { OptionIds = [one] }));
        var searchable = await database.For(department.Referent).Read<CharacteristicSettingsReads, IReadOnlyList<SearchableCharacteristic>>(
            reads => reads.Searchable());
        Assert.Equal(["un", "deux"], searchable.Single(characteristic => characteristic.DefinitionId == list).Options
            .Select(option => option.Label));
    }

    [Fact]
    public async Task The_resume_asks_one_statement_for_the_characteristics_however_many()
    {
        await using var counted = new CountedStatements(database);
        var dossier = (await department.Dossier(database, department.Referent)).Id;
        var before = await counted.Of<SummaryReads, DossierSummary?>(department.Referent.Perimeter, reads => reads.Of(dossier));
        for (var more = 0; more < 5; more++)
            Assert.Null(await Characteristic.Record(dossier, await Characteristic.YesNo(required: true), new() { YesNo = true }));
        var missing = await Characteristic.YesNo(required: true);
        Assert.Equal(before, await counted.Of<SummaryReads, DossierSummary?>(department.Referent.Perimeter, reads => reads.Of(dossier)));
        Assert.Equal(11, before);
        Assert.Equal(5, await counted.Of<CharacteristicReads, DossierCharacteristics?>(
            department.Referent.Perimeter, reads => reads.OfDossier(dossier, withPast: false)));
        var summary = (await database.For(department.Referent).Read<SummaryReads, DossierSummary?>(reads => reads.Of(dossier)))!;
        Assert.True(summary.Characteristics.Single(item => item.DefinitionId == missing).IsMissing);
    }

    private Task<List<int>> Found(CharacteristicCriterion criterion, Viesion.Domain.Staff.StaffMember? member = null)
        => (member is null ? database.System : database.For(member)).Read<ViesionDbContext, List<int>>(
            db => db.DossiersWith(criterion).Order().ToListAsync());
}
