using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Viesion.App.Beneficiaries;
using Viesion.App.Ui;
using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.App.Beneficiaries;

public sealed class ContactFormTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    [Fact]
    public async Task A_mistake_is_told_beside_its_field_and_nothing_typed_is_lost()
    {
        var identity = await Identity((await department.Dossier(database, department.Referent)).Id);
        await using var context = Context();
        var form = context.Render<ContactForm>(parameters => parameters.Add(f => f.Identity, identity));
        form.Do("input", 0, element => element.Change("06 12"));
        form.Do("input", 1, element => element.Change("soraya.m@exemple.fr"));
        form.Do("form", element => element.Submit());
        form.WaitForAssertion(() => Assert.Contains("n’est pas un numéro de téléphone", form.Find(".err-text").TextContent));
        Assert.Equal("06 12", form.FindAll("input")[0].GetAttribute("value"));
        Assert.Equal("soraya.m@exemple.fr", form.FindAll("input")[1].GetAttribute("value"));
    }

    [Fact]
    public async Task When_somebody_else_saved_first_both_values_are_shown_and_one_chooses()
    {
        var identity = await Identity((await department.Dossier(database, department.Referent)).Id);
        await using var context = Context();
        var form = context.Render<ContactForm>(parameters => parameters.Add(f => f.Identity, identity));
        Assert.True(
            (await database.For(department.Head).Run(new KeepContact(identity.Id, "0687654321", null, identity.Version))).Succeeded);

        form.Do("input", 0, element => element.Change("06 12 34 56 78"));
        form.Do("form", element => element.Submit());
        form.WaitForAssertion(() => Assert.Contains("06 87 65 43 21", form.Find(".banner").TextContent));
        Assert.Contains("06 12 34 56 78", form.Find(".banner").TextContent);
        Assert.Equal("+33687654321", (await Identity(identity.Id)).Phone);

        form.Do(".banner .btn.primary", element => element.Click());
        form.WaitForAssertion(() => Assert.Single(context.Services.GetRequiredService<Toaster>().Current));
        Assert.Empty(form.FindAll(".banner"));
        Assert.Equal("+33612345678", (await Identity(identity.Id)).Phone);
    }

    private BunitContext Context()
    {
        var context = new BunitContext();
        context.Services.AddSingleton<TimeProvider>(database.Clock);
        context.Services.AddSingleton<IOperations>(database.For(department.Referent));
        context.Services.AddScoped<Toaster>();
        return context;
    }

    private async Task<DossierIdentity> Identity(int id)
        => (await database.System.Read<IdentityReads, DossierIdentity?>(reads => reads.Of(id)))!;
}
