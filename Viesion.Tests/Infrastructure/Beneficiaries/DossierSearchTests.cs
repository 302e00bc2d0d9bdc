using Viesion.App.Beneficiaries;
using Viesion.Infrastructure.Beneficiaries;
using Xunit;

namespace Viesion.Tests.Infrastructure.Beneficiaries;

public sealed class DossierSearchTests
{
    [Theory]
    [InlineData(
        "q=d%27%C3%A9ternac%20%26%20fils%20%2B%2050%25&etat=veille&etat=entree&referent=12&age=18..25&fin-cer=2026-01-01.."
        + "&commune=saint%20peray&tri=-nom")]
    [InlineData("liste=7&cer=echu&cer=aucun")]
    [InlineData("q=%C2%AB%20%22guillemets%22%20%C2%BB%20_%20%25%20%3B%20--")]
    [InlineData("")]
    public void What_an_address_says_is_read_and_written_the_same(string asked)
    {
        var query = DossierListAddress.Query("https://viesion/beneficiaires?" + asked);
        Assert.Equal(asked, string.Join('?', DossierListAddress.Of(query).Split('?').Skip(1)));
        Assert.Equal(query, DossierListAddress.Query(DossierListAddress.Of(query)));
        Assert.Equal(query.Search, DossierSearch.Parse(query.Search.ToString()));
    }

    [Theory]
    [InlineData("etat=jamais")]
    [InlineData("referent=-1&referent=abc&referent=99999999999&structure=0&structure=1e3")]
    [InlineData("age=40..20&age=abc&age=..&age=-3..5&age=1..999")]
    [InlineData("fin-cer=2026-02-30..&entree=..&debut-cer=2026-05-01..2026-04-01&fin-cer=hier..demain")]
    [InlineData("q=&q=%20%20&commune=&orientation=%20")]
    [InlineData("inconnu=1&=&&&=3&etat&%zz=%zz&tri=par-hasard&apres=x&avant=y&rang=-5&rang=99999999999999999999")]
    [InlineData("cer=<script>&sexe=x&droit=';DROP TABLE beneficiaries;--")]
    public void What_means_nothing_is_ignored(string asked)
    {
        var query = DossierListAddress.Query("beneficiaires?" + asked);
        Assert.Equal(new DossierQuery(), query);
        Assert.Equal(1, DossierListAddress.Rank("beneficiaires?rang=-5"));
        Assert.Equal("beneficiaires", DossierListAddress.Of(query));
    }

    [Fact]
    public void A_good_word_beside_bad_ones_is_kept()
        => Assert.Equal("etat=veille&age=18..25",
            DossierListAddress.Query("beneficiaires?etat=jamais&etat=veille&age=18..25&age=9..1&sexe=z").Search.ToString());

    [Fact]
    public void A_criterion_that_takes_one_value_replaces_it_and_others_add_up()
    {
        var search = DossierSearch.Empty.With("q", "martin").With("etat", "veille").With("q", "martinez").With("etat", "entree")
            .With("etat", "veille");
        Assert.Equal("q=martinez&etat=veille&etat=entree", search.ToString());
        Assert.Equal("q=martinez&etat=entree", search.Without("etat", "veille").ToString());
        Assert.Equal("etat=veille&etat=entree", search.Without("q").ToString());
        Assert.Equal("q=martinez&etat=sortie", search.Set("etat", ["sortie"]).ToString());
    }

    [Fact]
    public void Beyond_a_hundred_values_the_rest_is_left_out()
        => Assert.Equal(DossierSearch.MaxTerms,
            DossierSearch.Of(Enumerable.Range(1, 500).Select(id => new DossierTerm("referent", $"{id}"))).Terms.Count);
}
