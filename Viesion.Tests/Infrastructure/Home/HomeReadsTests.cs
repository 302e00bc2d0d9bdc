using Viesion.App.Home.Widgets;
using Viesion.Domain.Access;
using Viesion.Domain.Caseloads;
using Viesion.Domain.Cers;
using Viesion.Domain.Common;
using Viesion.Domain.Notes;
using Viesion.Domain.Searches;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Infrastructure.Caseloads;
using Viesion.Infrastructure.Home;
using Viesion.Tests.Build;
using Viesion.Tests.Infrastructure.Beneficiaries;
using Viesion.Tests.Infrastructure.Cers;
using Xunit;

namespace Viesion.Tests.Infrastructure.Home;

/// <summary>
/// The figures of the home and of the dashboard beside the lists that they open, for each perimeter, and how many statements they take.
/// </summary>
public sealed class HomeReadsTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>, IAsyncLifetime
{
    private const HomeParts All = (HomeParts)511;

    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    private StaffMember[] Seeing
        => [department.Referent, department.OtherReferent, department.Secretariat, department.PartnerSecretariat, department.Head,
            department.NorthHead, department.Administrator];

    public async ValueTask InitializeAsync()
    {
        if (await database.Sql<long>(Perimeter.System, "SELECT count(*) FROM notes") > 0)
            return;
        var today = database.Clock.Today();
        await SearchDepartment.Fill(database, department);
        var story = await CerStory.Begin(database, department);
        await story.Submitted();
        var exited = await department.Dossier(database, department.OtherReferent, "SORTI");
        await database.System.Record<Viesion.Infrastructure.Persistence.ViesionDbContext, int>(
            db => Sql.Run(
                db, $"UPDATE enrolments SET state = 'Exited', exited_on = DATE '{today:yyyy-MM-dd}' WHERE beneficiary_id = {exited.Id}"));
        await database.Add(new ReferentAssignment(story.Dossier.Id, department.OtherReferent.Id, department.OtherReferent.OrganisationId,
            AssignmentKind.Step, today.AddMonths(-1)));
        await database.For(department.Referent)
            .Run(new WriteNote(story.Dossier.Id, new("Pour Paul.", NoteVisibility.Assigned, department.OtherReferent.Id)));
        await database.For(department.Referent).Run(new WriteNote(story.Dossier.Id, new("À moi.", NoteVisibility.Private)));
        await database.For(department.Referent).Run(new SaveSearch("Mes entrées", "etat=entree", null, Shared: true));
        await database.For(department.Head).Run(new SaveSearch("Un nom", "q=sorti", null, Shared: true));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_home_of_each_profile_takes_at_most_six_statements_and_everything_at_once_nine()
    {
        await using var counted = new CountedStatements(database);
        foreach (var member in department.Everyone)
        {
            var profile = member.Perimeter.Profile;
            var standard = await counted.Of<HomeReads, HomeView>(
                member.Perimeter, reads => reads.Open(_ => HomeWidgets.Parts(HomeWidgets.Standard(profile), profile)));
            Assert.True(standard is >= 1 and <= 6, $"{profile}: {standard}");
            Assert.InRange(await counted.Of<HomeReads, HomeView>(member.Perimeter, reads => reads.Open(_ => All)), 1, 9);
        }
        Assert.Equal(1, await counted.Of<HomeReads, HomeFigures>(
            department.Head.Perimeter, reads => reads.Parts(HomeParts.Dossiers | HomeParts.Cers | HomeParts.Load)));
        Assert.Equal(
            1, await counted.Of<HomeReads, HomeFigures>(department.Referent.Perimeter, reads => reads.Parts(HomeParts.Appointments)));
        Assert.Equal(0, await counted.Of<HomeReads, HomeFigures>(department.Head.Perimeter, reads => reads.Parts(HomeParts.None)));
    }

    [Fact]
    public async Task The_dashboard_takes_two_statements()
    {
        await using var counted = new CountedStatements(database);
        foreach (var member in Seeing)
            Assert.Equal(2, await counted.Of<DashboardReads, Dashboard?>(member.Perimeter, reads => reads.Mine()));
    }

    [Fact]
    public async Task The_numbers_are_those_of_the_perimeter()
    {
        foreach (var member in Seeing)
        {
            var figures = await Figures(member, HomeParts.Dossiers | HomeParts.Cers | HomeParts.Load);
            foreach (var state in Enum.GetValues<EnrolmentState>())
            {
                // One's file active (spec 96 §11); where the perimeter is wide, every dossier.
                var expected = member.Perimeter.IsWide ? await Total(member, new DossierQuery { State = state }.Search)
                    : await database.Sql<long>(
                        member.Perimeter, $"SELECT count(*) FROM enrolments e WHERE e.state = '{state}' AND EXISTS (SELECT FROM "
                        + "referent_assignments a WHERE a.beneficiary_id = e.beneficiary_id"
                        + " AND a.kind = 'Pathway' AND viesion.today() BETWEEN a.start AND coalesce(a.\"end\", 'infinity') AND "
                        + $"a.{(member.Perimeter.SeesStructure ? $"organisation_id = {member.OrganisationId}"
                        : $"staff_member_id = {member.Id}")})");
                Assert.Equal(expected, figures.Dossiers!.GetValueOrDefault(state));
            }
            foreach (var state in Enum.GetValues<CerState>())
                Assert.Equal(
                    await database.Sql<long>(
                        member.Perimeter, $"SELECT count(*) FROM cers WHERE state = '{state}' AND (\"end\" IS NULL OR \"end\" >= "
                        + "viesion.today() OR state NOT IN ('Validated', 'Refused'))"), figures.Cers!.GetValueOrDefault(state));
            var caseload = await database.For(member).Record<ActiveCaseloadReads, CaseloadView?>(
                reads => reads.View(new CaseloadQuery(database.Clock.Today())));
            Assert.Equal(caseload!.Trend, figures.Load!);
        }
    }

    [Fact]
    public async Task Each_figure_of_the_dashboard_is_the_total_of_its_list()
    {
        var today = database.Clock.Today();
        foreach (var member in Seeing)
        {
            var dashboard = (await database.For(member).Read<DashboardReads, Dashboard?>(reads => reads.Mine()))!;
            var caseload = await database.For(member).Record<ActiveCaseloadReads, CaseloadView?>(
                reads => reads.View(new CaseloadQuery(today.AddDays(-CaseloadQuery.EntryDays))));
            Assert.Equal(caseload!.Counts, dashboard.Portfolio);
            Assert.Equal(await Total(member, DossierSearch.Parse("affectation=etape")), dashboard.Step);
            Assert.Equal(await Total(member, DossierSearch.Parse("affectation=hors-dispositif")), dashboard.Outside);
            Assert.Equal(await Total(member, DossierSearch.Parse("note=miennes")), dashboard.Notes.WrittenDossiers);
            Assert.Equal(await Total(member, DossierSearch.Parse("note=attribuees")), dashboard.Notes.AssignedDossiers);
            Assert.Equal(
                await database.Sql<long>(
                    member.Perimeter, $"SELECT count(*) FROM cers WHERE signed_on BETWEEN DATE '{today.AddDays(-28):yyyy-MM-dd}' AND DATE "
                    + $"'{today:yyyy-MM-dd}'"), dashboard.WeeksCers);
            Assert.Equal(
                await database.Sql<long>(
                    member.Perimeter, $"SELECT count(*) FROM cers WHERE signed_on BETWEEN DATE '{today.Year}-01-01' AND DATE "
                    + $"'{today:yyyy-MM-dd}'"), dashboard.YearCers);
            Assert.Equal(await Total(member, DossierSearch.Parse($"dernier-entretien={today.AddDays(-28):yyyy-MM-dd}..{today:yyyy-MM-dd}")),
                dashboard.Seen);
            Assert.Equal(12, dashboard.Cers.Count);
        }
        var referent = await database.For(department.OtherReferent).Read<DashboardReads, Dashboard?>(reads => reads.Mine());
        Assert.True(referent is { Step: > 0, Outside: > 0, Notes.Assigned: 1 }, "there was something to count");
    }

    [Fact]
    public async Task Who_sees_no_dossier_gets_no_figure()
    {
        foreach (var member in new[] { department.FseManager, department.OperatorStaff })
        {
            Assert.Null(await database.For(member).Read<DashboardReads, Dashboard?>(reads => reads.Mine()));
            var figures = await Figures(member, All);
            Assert.Equal(HomeFigures.None with { Messages = figures.Messages, Announcements = figures.Announcements }, figures);
            Assert.NotNull(figures.Messages);
        }
    }

    [Fact]
    public async Task Only_examiners_read_what_waits()
    {
        Assert.Null((await Figures(department.Referent, HomeParts.Waiting)).Waiting);
        foreach (var member in new[] { department.Head, department.NorthHead })
            Assert.Equal(
                await database.Sql<int[]>(
                    member.Perimeter, "SELECT array_agg(id) FROM (SELECT id FROM cers WHERE state IN ('Submitted', 'Commission', "
                    + "'AwaitingDecision') ORDER BY state_since, id LIMIT 8) AS first"),
                (await Figures(member, HomeParts.Waiting)).Waiting!.Select(cer => cer.Id));
    }

    [Fact]
    public async Task Notes_are_mine_or_attributed_to_me()
    {
        var mine = (await Figures(department.Referent, HomeParts.Notes)).Notes!;
        Assert.Equal(["À moi.", "Pour Paul."], mine.Where(note => note.From is null).Select(note => note.Excerpt));
        Assert.Equal("Aïcha Bernard", Assert.Single((await Figures(department.OtherReferent, HomeParts.Notes)).Notes!).From);
        Assert.Empty((await Figures(department.Head, HomeParts.Notes)).Notes!);
    }

    [Fact]
    public async Task Saved_searches_are_counted_for_what_differs_in_the_perimeter()
    {
        foreach (var (member, columns) in new[]
        {
            (department.Referent, (true, false, false)),
            (department.PartnerSecretariat, (false, true, false)),
            (department.Head, (false, true, true)),
            (department.Administrator, (false, false, true))
        })
        {
            foreach (var search in (await Figures(member, HomeParts.Searches)).Searches!)
            {
                Assert.Equal(columns, (search.Own is not null, search.Organisation is not null, search.All is not null));
                Assert.Equal(await Total(member, DossierSearch.Parse(search.Search)), search.All ?? search.Own ?? search.Organisation);
                if (search is { All: not null, Organisation: { } counted })
                    Assert.Equal(await Total(member, DossierSearch.Parse($"{search.Search}&structure={member.OrganisationId}")), counted);
            }
        }
    }

    private Task<HomeFigures> Figures(StaffMember member, HomeParts parts)
        => database.For(member).Read<HomeReads, HomeFigures>(reads => reads.Parts(parts));

    private Task<long> Total(StaffMember member, DossierSearch search)
        => database.For(member).Read<DossierListReads, long>(async reads => (await reads.AtMost(search, 0)).Total);
}
