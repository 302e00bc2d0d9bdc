using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Viesion.App.Alerts;
using Viesion.App.Home.Widgets;
using Viesion.App.Ui;
using Viesion.Domain.Common;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Alerts;
using Viesion.Infrastructure.Home;
using Viesion.Infrastructure.Messaging;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.App.Alerts;

public sealed class AlertsPageTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("1000000000")]
    [InlineData("douze")]
    public async Task A_threshold_that_makes_no_sense_is_refused_in_French_beside_its_field_and_stays_as_typed(string typed)
    {
        await using var context = Context(department.Referent);
        var page = context.Render<AlertsPage>();
        page.WaitForElement("[data-alert=cer-a-echeance]");
        page.Do(Field, element => element.Change(typed));
        page.WaitForAssertion(() => Assert.Equal("true", Field(page).GetAttribute("aria-invalid")));
        Assert.Equal(typed, Field(page).GetAttribute("value"));
        var message = page.Find($"#{Field(page).GetAttribute("aria-describedby")!.Split(' ')[^1]}").TextContent;
        Assert.Contains("entre 1 et 365", message);
        Assert.Equal(30, await Threshold());
    }

    [Fact]
    public async Task A_threshold_a_star_and_the_filter_are_remembered()
    {
        await department.Dossier(database, department.OtherReferent);
        await AlertRecomputing.Everyone(database.System, Xunit.TestContext.Current.CancellationToken);
        await using var context = Context(department.OtherReferent);
        var page = context.Render<AlertsPage>();
        page.WaitForElement("[data-alert=cer-a-echeance]");
        Assert.Equal("1", page.Find("[data-alert=dossiers-sans-cer]").TextContent);
        page.Do(Field, element => element.Change("90"));
        page.WaitForAssertion(() => Assert.Contains("CER à échéance dans 90\u00a0jours", page.Markup));
        page.Do("button[aria-label^='Ajouter aux favoris\u00a0: NSDD']", element => element.Click());
        page.WaitForElement("button[aria-label^='Retirer des favoris\u00a0: NSDD']");

        await using var later = Context(department.OtherReferent);
        var figures = await database.For(department.OtherReferent).Read<HomeReads, HomeFigures>(reads => reads.Parts(HomeParts.Alerts));
        var card = later.Render<FavouriteAlertsWidget>(widget => widget.Add(w => w.Figures, figures).Add(w => w.Height, 6));
        Assert.Contains("NSDD en file active", card.Markup);
        Assert.Contains("CER à échéance dans 90\u00a0jours", card.Markup);
    }

    [Fact]
    public async Task An_alert_that_the_profile_has_no_use_for_does_not_exist()
    {
        await using var context = Context(department.Referent);
        var missing = false;
        context.Services.GetRequiredService<NavigationManager>().OnNotFound += (_, _) => missing = true;
        context.Render<AlertListPage>(parameters => parameters.Add(page => page.Key, "file-active-sans-referent"));
        Assert.True(missing);
    }

    private async Task<int?> Threshold()
        => (await database.For(department.Referent).Read<AlertReads, AlertsOverview>(reads => reads.Overview())).Alerts
            .Single(alert => alert.Key == "cer-a-echeance").Threshold;

    private static AngleSharp.Dom.IElement Field(IRenderedComponent<AlertsPage> page)
        => page.FindAll("li").Single(item => item.QuerySelector("[data-alert=cer-a-echeance]") is not null).QuerySelector("input")!;

    private BunitContext Context(StaffMember member)
    {
        var context = new BunitContext();
        context.Services.AddSingleton<TimeProvider>(database.Clock);
        context.Services.AddSingleton<IOperations>(database.For(member));
        context.Services.AddSingleton(new LiveFeed());
        context.Services.AddScoped<Toaster>();
        return context;
    }
}
