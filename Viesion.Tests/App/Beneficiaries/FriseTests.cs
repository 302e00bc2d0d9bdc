using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Viesion.App.Beneficiaries;
using Viesion.App.Ui;
using Viesion.Domain.Appointments;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Cers;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.App.Beneficiaries;

public sealed class FriseTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void Veilles_cut_the_entry_in_two_and_a_running_one_is_the_last()
    {
        var lane = Lane("dispositif", Data() with
        {
            Enrolments = [
                new("Accompagnement RSA", new(2025, 1, 10), null,
                    [new(new(2025, 6, 1), null, new(2025, 7, 31), "santé"), new(new(2026, 9, 1), new(2026, 12, 31), null, "formation")])],
        });
        Assert.Equal(
            [("Accompagnement RSA · entrée", new DateOnly(2025, 1, 10), new DateOnly(2025, 5, 31)),
            ("Veille · santé", new(2025, 6, 1), new(2025, 7, 31)), ("Accompagnement RSA · entrée", new(2025, 8, 1), new(2026, 8, 31)),
            ("Veille · formation", new(2026, 9, 1), (DateOnly?)null)],
            lane.Items.Select(item => (item.Label, item.Start, item.End)));
    }

    [Fact]
    public void Each_state_of_the_right_lasts_until_the_next_and_the_first_comes_from_the_dossier()
    {
        var changes = new EntitlementChange[]
        {
            new(2, EntitlementEventKind.Status, "PaymentSuspended", null, new(2026, 9, 1), new(2026, 9, 2)),
            new(1, EntitlementEventKind.Status, "OpenPayable", null, new(2026, 1, 1), new(2026, 1, 2))
        };
        var items = Lane("droits", Data() with { Changes = changes }).Items;
        Assert.Equal([("Droit ouvert et versable", (DateOnly?)new DateOnly(2026, 8, 31), Tone.Ok), ("Versement suspendu", null, Tone.Wait)],
            items.Select(item => (item.Label, item.End, item.Tone)));
        Assert.Equal("Droit clos", Assert.Single(
            Lane("droits", Data() with { Entitlement = EntitlementStatus.Closed, EntitlementOn = new(2026, 3, 3) }).Items).Label);
    }

    [Fact]
    public void Things_at_the_same_time_stand_on_different_rows_and_a_handover_on_the_same()
    {
        var rows = FriseRows.Of([Item(new(2026, 1, 1), new(2026, 3, 1)), Item(new(2026, 2, 1), null), Item(new(2026, 3, 1), null)]);
        Assert.Equal([2, 1], rows.Select(row => row.Count));
    }

    [Fact]
    public void A_bar_stands_where_its_days_are_and_is_cut_at_the_edges()
    {
        var window = FriseWindow.Of(FriseRange.TwelveMonths, 0, Today, []);
        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2027, 1, 1)), (window.From, window.To));
        Assert.Equal((0, 100), window.Place(Item(new(2020, 1, 1), null)));
        var (left, width) = window.Place(Item(new(2026, 7, 2), new(2026, 12, 31)));
        Assert.Equal(100, left + width);
        Assert.InRange(left, 49.5m, 50.5m);
        Assert.False(window.Crosses(Item(new(2020, 1, 1), new(2025, 12, 31))));
        Assert.Equal(12, window.Marks().Count());
        Assert.InRange(FriseWindow.Of(FriseRange.Everything, 0, Today, [new("a", "a", [Item(new(1995, 1, 1), null)])]).Marks()
            .Count(), 2, 40);
    }

    [Fact]
    public async Task The_frise_zooms_moves_hides_lanes_says_the_same_as_a_list_and_remembers()
    {
        await using var context = new BunitContext();
        context.Services.AddSingleton<TimeProvider>(new TestClock());
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.JSInterop.Setup<string?>("localStorage.getItem", "viesion-frise").SetResult("not json");
        var lanes = FriseLanes.Of(Data() with
        {
            Cers = [new(7, 3, CerType.Renewal, CerState.Submitted, new(2026, 6, 1), new(2026, 11, 30)),
                new(5, 1, CerType.First, CerState.Refused, new(2024, 1, 1), new(2024, 6, 30))]
        });
        var frise = context.Render<Frise>(parameters => parameters.Add(f => f.Lanes, lanes));

        var bar = Assert.Single(frise.FindAll(".frise-bar"));
        Assert.Equal(("contrats/7", true), (bar.GetAttribute("href"), bar.ClassList.Contains("study")));
        Assert.Contains("du 01/06/2026 au 30/11/2026", bar.TextContent);
        Assert.Single(frise.FindAll(".frise-today"));

        frise.Do(".frise-card", element => element.KeyDown(new KeyboardEventArgs { Key = "-" }));
        Assert.Equal(2, frise.FindAll(".frise-bar").Count);
        for (var press = 0; press < 4; press++)
            frise.Do(".frise-card", element => element.KeyDown(new KeyboardEventArgs { Key = "ArrowRight" }));
        Assert.Empty(frise.FindAll(".frise-today"));

        frise.Do(part => part.FindAll("button").Single(button => button.TextContent.Contains("Vue liste")), element => element.Click());
        Assert.Equal(["CER 3 · soumis", "CER 1 · non validé"], frise.FindAll("tbody a").Select(link => link.TextContent));
        frise.Do(".frise-lanes input", 4, element => element.Change(false));
        Assert.Empty(frise.FindAll("tbody a"));
        Assert.Contains("contrats", context.JSInterop.Invocations["localStorage.setItem"][^1].Arguments[1]!.ToString());
    }

    [Fact]
    public void An_appointment_is_a_point_on_its_day_coloured_by_what_became_of_it()
    {
        var lane = Lane("entretiens", Data() with
        {
            Appointments = [new(1, new(2026, 6, 1, 22, 30, 0, TimeSpan.Zero), "RDV de suivi", "Aïcha Bernard", Attendance.UnexcusedAbsence),
                new(2, new(2026, 12, 1, 8, 0, 0, TimeSpan.Zero), "Atelier mobilité", "Aïcha Bernard", Attendance.Planned)],
        });
        Assert.Equal(
            [new FriseItem(new(2026, 6, 2), new(2026, 6, 2), "RDV de suivi", "Absence non justifiée · 00:30 · Aïcha Bernard", Tone.Bad,
            "beneficiaires/1/entretiens", IsPoint: true),
            new FriseItem(new(2026, 12, 1), new(2026, 12, 1), "Atelier mobilité", "Prévu · 09:00 · Aïcha Bernard", Tone.Study,
                "beneficiaires/1/entretiens", IsPoint: true)], lane.Items);
    }

    private static FriseLane Lane(string key, FriseData data) => FriseLanes.Of(data).Single(lane => lane.Key == key);

    private static FriseData Data() => new() { BeneficiaryId = 1, Enrolments = [], Referents = [], Cers = [], Changes = [] };

    private static FriseItem Item(DateOnly start, DateOnly? end) => new(start, end, "x", "y", Tone.Ok, "z");
}
