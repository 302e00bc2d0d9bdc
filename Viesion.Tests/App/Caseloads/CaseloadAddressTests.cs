using Viesion.App.Caseloads;
using Viesion.Infrastructure.Caseloads;
using Xunit;

namespace Viesion.Tests.App.Caseloads;

public sealed class CaseloadAddressTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Theory]
    [InlineData("file-active", null, null, null, null, null, null, null)]
    [InlineData("file-active?referent=12&depuis=2026-10-01&liste=sorties-a-faire&rang=50", "12", null, "2026-10-01", "sorties-a-faire",
        null, null, "50")]
    [InlineData("file-active?structure=3&par=structure&tri=nom", null, "3", null, null, "structure", "nom", null)]
    public void A_question_and_its_address_are_the_same(string address, string? referent, string? structure, string? depuis, string? liste,
        string? par, string? tri, string? rang)
        => Assert.Equal(
            address, CaseloadAddress.Of(CaseloadAddress.Query(referent, structure, depuis, liste, par, tri, rang, Today), Today));

    [Theory]
    [InlineData("x", "-1", "32/13/2026", "autre", "?", "-", "-4")]
    [InlineData("99999999999", "", "2027-01-01", "ENTREE", "", "dossiers", "1e3")]
    public void Words_that_mean_nothing_are_ignored(string referent, string structure, string depuis, string liste, string par, string tri,
        string rang)
        => Assert.Equal(new CaseloadQuery(Today.AddDays(-CaseloadQuery.EntryDays)),
            CaseloadAddress.Query(referent, structure, depuis, liste, par, tri, rang, Today));
}
