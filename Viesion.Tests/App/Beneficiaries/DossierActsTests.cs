using Viesion.App.Beneficiaries;
using Viesion.Domain.Access;
using Xunit;

namespace Viesion.Tests.App.Beneficiaries;

public sealed class DossierActsTests
{
    [Theory]
    [InlineData(Profile.Referent, "Rendez-vous, Note, Document, Difficulté, CER")]
    [InlineData(Profile.TerritorySecretariat, "Rendez-vous, Note, Document, Difficulté")]
    [InlineData(Profile.OperatorStaff, "")]
    public void Each_profile_is_offered_what_it_may_add_and_nothing_else(Profile profile, string offered)
        => Assert.Equal(offered, string.Join(", ", DossierActs.Of(12, profile).Select(act => act.Text)));

    [Fact]
    public void Nobody_is_offered_what_the_rights_refuse()
    {
        foreach (var profile in Enum.GetValues<Profile>())
        {
            var offered = DossierActs.Of(12, profile).Select(act => act.Text).ToList();
            Assert.Equal(Rights.BooksAppointments(profile), offered.Contains("Rendez-vous"));
            Assert.Equal(Rights.EditsDossier(profile), offered.Contains("Note") && offered.Contains("Difficulté"));
            Assert.Equal(Rights.FilesDocuments(profile), offered.Contains("Document"));
            Assert.Equal(Rights.WritesCer(profile), offered.Contains("CER"));
        }
    }

    [Fact]
    public void Every_act_leads_into_the_dossier()
        => Assert.All(DossierActs.Of(12, Profile.Referent),
            act => Assert.StartsWith("beneficiaires/12/", act.Href, StringComparison.Ordinal));
}
