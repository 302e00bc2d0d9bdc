using Viesion.Domain.Beneficiaries;
using Viesion.Domain.Common;
using Viesion.Infrastructure.Beneficiaries;
using Viesion.Tests.Build;
using Xunit;

namespace Viesion.Tests.Infrastructure.Beneficiaries;

public sealed class KeepContactTests(DepartmentDatabase home) : IClassFixture<DepartmentDatabase>
{
    private readonly TestDatabase database = home.Database;
    private readonly SmallDepartment department = home.Department;

    [Fact]
    public async Task Phone_and_email_are_written_as_they_will_be_dialled_and_shown_as_people_read_them()
    {
        var id = (await department.Dossier(database, department.Referent)).Id;
        var before = await Identity(id);
        Assert.True(
            (await database.For(department.Referent)
            .Run(new KeepContact(id, "06.12.34 56-78", " soraya.m@exemple.fr ", before.Version))).Succeeded);
        var after = await Identity(id);
        Assert.Equal(("+33612345678", "soraya.m@exemple.fr"), (after.Phone, after.Email));
        Assert.Equal("06 12 34 56 78", PhoneNumber.Display(after.Phone));
        Assert.True((await database.For(department.Referent).Run(new KeepContact(id, "", "", after.Version))).Succeeded);
        Assert.Null((await Identity(id)).Phone);
    }

    [Theory]
    [InlineData("06 12", null, "Phone")]
    [InlineData(null, "sans arobase", "Email")]
    [InlineData("abc", "x@y", "Phone")]
    public async Task What_cannot_be_a_phone_or_an_address_is_refused_beside_its_field(string? phone, string? email, string field)
    {
        var id = (await department.Dossier(database, department.Referent)).Id;
        var refusal = (await database.For(department.Referent)
            .Run(new KeepContact(id, phone, email, (await Identity(id)).Version))).Refusal;
        Assert.Equal(field, refusal?.Field);
        Assert.Null((await Identity(id)).Phone);
    }

    [Fact]
    public async Task The_second_of_two_who_write_is_told_and_nothing_is_overwritten()
    {
        var id = (await department.Dossier(database, department.Referent)).Id;
        var seen = (await Identity(id)).Version;
        Assert.True((await database.For(department.Referent).Run(new KeepContact(id, "0612345678", null, seen))).Succeeded);
        Assert.Equal(Refusal.Conflict, (await database.For(department.Head).Run(new KeepContact(id, "0687654321", null, seen))).Refusal);
        Assert.Equal("+33612345678", (await Identity(id)).Phone);
    }

    [Fact]
    public async Task Outside_the_perimeter_there_is_nothing_to_write()
    {
        var id = (await department.Dossier(database, department.Referent)).Id;
        var seen = (await Identity(id)).Version;
        foreach (var stranger in new[] { department.OtherReferent, department.NorthHead })
            Assert.Equal(Refusal.NotFound, (await database.For(stranger).Run(new KeepContact(id, "0612345678", null, seen))).Refusal);
        Assert.Equal(Refusal.Forbidden,
            (await database.For(department.OperatorStaff).Run(new KeepContact(id, "0612345678", null, seen))).Refusal);
    }

    private async Task<DossierIdentity> Identity(int id)
        => (await database.System.Read<IdentityReads, DossierIdentity?>(reads => reads.Of(id)))!;
}
