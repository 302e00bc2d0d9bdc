using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Viesion.App.Notes;
using Viesion.App.Ui;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Notes;
using Viesion.Infrastructure.Notes;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.App.Notes;

public sealed class NoteFormTests : BunitContext, IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database;
    private readonly SmallDepartment department;

    public NoteFormTests(DepartmentDatabase home)
    {
        (database, department) = (home.Database, home.Department);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(database.Clock);
        Services.AddScoped<Toaster>();
        Services.AddSingleton(database.For(department.Referent));
    }

    [Fact]
    public async Task What_is_missing_or_too_long_is_said_beside_its_field_and_nothing_typed_is_lost()
    {
        var dossier = await department.Dossier(database, department.Referent);
        var form = Render<NoteForm>(parameters => parameters.Add(f => f.BeneficiaryId, dossier.Id)
            .Add(f => f.Readers, [new(department.NorthHead.Id, "Yves Dufour", department.NorthHead.Profile)]));

        form.Do("form", element => element.Submit());
        Says(form, "#note-text-error", NoteRefusals.Empty.Message);

        var long10000 = string.Concat(Enumerable.Repeat("<b>à</b> ", 1_250));
        form.Do("#note-text", element => element.Input(long10000));
        form.Do("form", element => element.Submit());
        Says(form, "#note-text-error", "retirez");
        Assert.Equal(long10000, form.Find("#note-text").GetAttribute("value"));

        form.Do("#note-text", element => element.Input("Pour vous <b>deux</b>."));
        form.Do("input[type=radio]", 2, element => element.Change(true));
        form.Do("form", element => element.Submit());
        Says(form, "#note-assignee-error", NoteRefusals.NoAssignee.Message);
        // As if their access had ended since the page was read.
        form.Do("#note-assignee", element => element.Change($"{department.NorthHead.Id}"));
        form.Do("form", element => element.Submit());
        Says(form, "#note-assignee-error", NoteRefusals.AssigneeWithoutAccess.Message);
        Assert.Equal("Pour vous <b>deux</b>.", form.Find("#note-text").GetAttribute("value"));
    }

    [Fact]
    public async Task A_note_corrected_in_another_tab_shows_both_texts_and_the_person_chooses()
    {
        var dossier = await department.Dossier(database, department.Referent);
        await database.For(department.Referent).Run(new WriteNote(dossier.Id, new("Au départ.", NoteVisibility.Public)));
        var seen = await Only(dossier);
        var saved = false;
        var form = Render<NoteForm>(
            parameters => parameters.Add(f => f.BeneficiaryId, dossier.Id).Add(f => f.Note, seen).Add(f => f.OnSaved, () => saved = true));
        await database.For(department.Referent)
            .Run(new EditNote(seen.Id, seen.Version, new("Dans l’autre onglet.", NoteVisibility.Public)));

        form.Do("#note-text", element => element.Input("Dans celui-ci."));
        form.Do("form", element => element.Submit());
        form.WaitForAssertion(() => Assert.Contains("Dans l’autre onglet.", form.Find(".banner").TextContent));
        Assert.Equal("Dans celui-ci.", form.Find("#note-text").GetAttribute("value"));
        Assert.Equal("Dans l’autre onglet.", (await Only(dossier)).Text);

        form.Do(".banner .primary", element => element.Click());
        form.WaitForAssertion(() => Assert.True(saved));
        Assert.Equal("Dans celui-ci.", (await Only(dossier)).Text);
    }

    private async Task<NoteRow> Only(Beneficiary dossier)
        => (await database.For(department.Referent).Read<NoteReads, DossierNotes?>(reads => reads.OfDossier(dossier.Id, true)))!.Notes
            .Single();

    // And rests: a form that is still sending draws itself again at any moment, and an element found meanwhile has lost its handler.
    private static void Says(IRenderedComponent<NoteForm> form, string beside, string message)
        => form.WaitForAssertion(
            () => Assert.True(form.FindAll(beside) is [var said] && said.TextContent.Contains(message, StringComparison.Ordinal)
            && !form.Find("button[type=submit]").HasAttribute("disabled"), form.Markup));
}
