using Viesion.Domain.Cers;
using Xunit;

namespace Viesion.Tests.Domain.Cers;

public sealed class CerChecklistTests
{
    [Fact]
    public void What_the_text_speaks_of_is_ticked()
    {
        var items = CerChecklist.For("Mme Martinez, 41 ans, mariée, deux enfants, locataire à Privas. Permis B, sans véhicule.");
        Assert.Equal(["Âge, situation familiale", "Logement", "Mobilité"], items.Where(item => item.Present).Select(item => item.Expected));
    }

    [Fact]
    public void Nothing_is_ticked_in_an_empty_text() => Assert.DoesNotContain(CerChecklist.For(null), item => item.Present);

    [Fact]
    public void A_self_employed_person_has_two_more_lines()
        => Assert.Equal(CerChecklist.For(null).Count + 2, CerChecklist.For("Auto-entrepreneur dans le bâtiment").Count);
}
