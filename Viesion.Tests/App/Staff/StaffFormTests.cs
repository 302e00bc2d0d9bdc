using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Viesion.App.Staff;
using Viesion.App.Ui;
using Viesion.Domain.Common;
using Viesion.Domain.Staff;
using Viesion.Infrastructure.Staff;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.App.Staff;

public sealed class StaffFormTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    private IOperations Admin => database.For(department.Administrator);

    [Fact]
    public async Task A_mistake_is_told_beside_its_field_and_nothing_typed_is_lost()
    {
        await using var context = Context();
        var form = await Form(context, null);
        form.Do("input", 0, element => element.Change("Léa"));
        form.Do("input", 1, element => element.Change("Faure"));
        form.Do("input", 2, element => element.Change("lea;faure@exemple.fr"));
        form.Do("form", element => element.Submit());
        form.WaitForAssertion(() => Assert.Contains("n’est pas valide", form.Find(".err-text").TextContent));
        Assert.Equal(["Léa", "Faure", "lea;faure@exemple.fr"], form.FindAll("input").Select(input => input.GetAttribute("value")));
    }

    [Fact]
    public async Task When_another_administrator_saved_first_both_values_are_shown_and_one_chooses()
    {
        await using var context = Context();
        var sheet = await Sheet(department.NorthReferent.Id);
        var form = await Form(context, sheet);
        Assert.True(
            (await Admin.Run(new ChangeStaffMember(sheet.Id, sheet.Details with { LastName = "Faure-Blanc" }, sheet.Version))).Succeeded);

        form.Do("input", 1, element => element.Change("Faure-Noir"));
        form.Do("form", element => element.Submit());
        form.WaitForAssertion(() => Assert.Contains("Faure-Blanc", form.Find(".banner").TextContent));
        Assert.Contains("Faure-Noir", form.Find(".banner").TextContent);
        form.Do(".banner .btn.primary", element => element.Click());
        form.WaitForAssertion(() => Assert.Single(context.Services.GetRequiredService<Toaster>().Current));
        Assert.Equal("Faure-Noir", (await Sheet(sheet.Id)).LastName);
    }

    [Fact]
    public async Task A_new_address_is_asked_for_again_because_of_Genesis()
    {
        await using var context = Context();
        var sheet = await Sheet(department.Secretariat.Id);
        var form = await Form(context, sheet);
        form.Do("input", 2, element => element.Change("nouvelle@test.fr"));
        form.Do("form", element => element.Submit());
        form.WaitForAssertion(() => Assert.Contains("Genesis désigne les référents", form.Find("dialog").TextContent));
        Assert.Equal(sheet.Email, (await Sheet(sheet.Id)).Email);
        form.Do("dialog .btn.primary", element => element.Click());
        form.WaitForAssertion(() => Assert.Single(context.Services.GetRequiredService<Toaster>().Current));
        Assert.Equal("nouvelle@test.fr", (await Sheet(sheet.Id)).Email);
    }

    private BunitContext Context()
    {
        var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        context.Services.AddSingleton<TimeProvider>(database.Clock);
        context.Services.AddSingleton(Admin);
        context.Services.AddScoped<Toaster>();
        return context;
    }

    private async Task<IRenderedComponent<StaffForm>> Form(BunitContext context, StaffSheet? sheet)
    {
        var places = await Admin.Read<PlaceReads, PlaceChoices>(reads => reads.Choices());
        return context.Render<StaffForm>(parameters => parameters.Add(form => form.Sheet, sheet).Add(form => form.Places, places));
    }

    private async Task<StaffSheet> Sheet(int id) => (await Admin.Read<StaffReads, StaffSheet?>(reads => reads.Sheet(id)))!;
}
