using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Cers;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Beneficiaries;

/// <summary>Random searches, beside the same question asked of everyone in memory.</summary>
public sealed class CombinedCriteriaTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private DateOnly Today => database.Clock.Today();

    [Fact]
    public async Task Random_combinations_of_criteria_keep_the_same_dossiers_as_a_naive_filter()
    {
        var department = await SmallDepartment.In(database);
        await SearchDepartment.Fill(database, department);
        var everyone = await SearchDepartment.Everyone(database);
        var random = new Random(20261121);
        var answered = 0;
        for (var attempt = 0; attempt < 150; attempt++)
        {
            var drawn = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Draw(random, department))
                .DistinctBy(asked => asked.Criterion.Split('=')[0]).ToList();
            var search = DossierSearch.Parse(string.Join('&', drawn.Select(asked => asked.Criterion)));
            var member = random.Next(2) == 0 ? department.Administrator : department.Head;
            var expected = everyone.Where(known => member == department.Administrator || known.Person.TerritoryId == department.Centre.Id)
                .Where(known => drawn.TrueForAll(asked => asked.Keeps(known)))
                .Select(known => known.Person.Id).Order().ToList();

            var page = await database.For(member).Read<DossierListReads, DossierPage>(
                reads => reads.Page(new() { Search = search, Sort = (DossierSort)random.Next(6), Descending = random.Next(2) == 0 }));
            Assert.True(expected.Count == page.Total, $"« {search} »: {expected.Count} expected, {page.Total} found");
            Assert.Equal(Math.Min(expected.Count, DossierPage.Size), page.Items.Select(row => row.Id).Distinct().Count());
            Assert.All(page.Items, row => Assert.Contains(row.Id, expected));
            answered += expected.Count > 0 ? 1 : 0;
        }
        Assert.InRange(answered, 60, 150);
    }

    private (string Criterion, Func<SearchDepartment.Known, bool> Keeps) Draw(Random random, SmallDepartment department)
    {
        switch (random.Next(11))
        {
            case 0:
                return ("q=leveque", known => known.Person.LastName.StartsWith("LÉVÊQUE", StringComparison.Ordinal));
            case 1:
                var referent = new[] { department.Referent, department.OtherReferent, department.NorthReferent }[random.Next(3)].Id;
                return ($"referent={referent}", known => known.Running.Any(a => a.StaffMemberId == referent));
            case 2:
                return ($"structure={department.Partner.Id}", known => known.Running.Any(a => a.OrganisationId == department.Partner.Id));
            case 3:
                var state = Enum.GetValues<EnrolmentState>()[random.Next(3)];
                return ($"etat={state switch { EnrolmentState.Entered => "entree", EnrolmentState.Standby => "veille", _ => "sortie" }}",
                    known => known.Enrolment?.State == state);
            case 4:
                var (from, to) = (Today.AddDays(-random.Next(300, 700)), Today.AddDays(-random.Next(0, 300)));
                return ($"entree={from:yyyy-MM-dd}..{to:yyyy-MM-dd}", known => known.Enrolment?.EnteredOn >= from
                    && known.Enrolment.EnteredOn <= to);
            case 5:
                return ("droit=clos&droit=versable", known => known.Person.Entitlement is EntitlementStatus.Closed
                    or EntitlementStatus.OpenPayable);
            case 6:
                return ("devoirs=nsdd", known => known.Person.SubjectToDuties is false);
            case 7:
                return ("orientation=professionnelle", known => known.Person.Orientation == "professionnelle");
            case 8:
                return random.Next(2) == 0 ? ("cer=aucun&cer=proposition", known => known.Cer is null or { State: CerState.Proposed })
                    : ("cer=valide", known => known.Cer is { State: CerState.Validated } cer && (cer.End is null || cer.End >= Today));
            case 9:
                var (youngest, oldest) = (random.Next(18, 40), random.Next(40, 70));
                return ($"age={youngest}..{oldest}", known => Age(known.Person.BirthDate) >= youngest
                    && Age(known.Person.BirthDate) <= oldest);
            default:
                return ("commune=privas&commune=saint peray", known => known.Person.Address.City is "Privas" or "Saint-Péray");
        }
    }

    // Birthdays, counted one by one.
    private int Age(DateOnly birth) => Enumerable.Range(1, 130).TakeWhile(years => birth.AddYears(years) <= Today).Count();
}
