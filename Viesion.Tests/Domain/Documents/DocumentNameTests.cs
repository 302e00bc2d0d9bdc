using Viesion.Domain.Documents;
using Xunit;

namespace Viesion.Tests.Domain.Documents;

public sealed class DocumentNameTests
{
    [Theory]
    [InlineData("Convocation de l’été 24/11", "Convocation_de_l_ete_24_11")]
    [InlineData("../../etc/passwd", "etc_passwd")]
    [InlineData("Cœur_à-cœur : ÇA", "Coeur_a-coeur_CA")]
    [InlineData("  déjà   vu  ", "deja_vu")]
    [InlineData("№ ★", "")]
    [InlineData(null, "")]
    public void A_name_keeps_letters_without_accents_digits_underscores_and_hyphens(string? typed, string expected)
        => Assert.Equal(expected, DocumentName.Of(typed));

    [Fact]
    public void The_name_proposed_says_the_type_the_day_and_the_person()
        => Assert.Equal("attestation_CAF_MSA_2026-11-24_LEMAITRE_Zoe",
            DocumentName.Propose("attestation CAF/MSA", new(2026, 11, 24), "LEMAÎTRE Zoé"));

    [Theory]
    [InlineData("rdv_dat", "rdv_date")]
    [InlineData("benificiaire_nom", "beneficiaire_nom")]
    [InlineData("rdv_adresses", "rdv_adresse")]
    public void An_unknown_field_is_told_the_nearest_known_one(string written, string nearest)
    {
        Assert.Null(MergeFields.Find(written));
        Assert.Equal(nearest, MergeFields.Nearest(written));
    }

    [Theory]
    [InlineData("Bénéficiaire nom", "beneficiaire_nom")]
    [InlineData("RDV.DATE", "rdv_date")]
    [InlineData("aujourd’hui", "aujourdhui")]
    public void A_field_is_known_case_accents_spaces_and_dots_aside(string written, string key)
        => Assert.Equal(key, MergeFields.Find(written));

    [Fact]
    public void An_order_is_read_back_as_it_was_written()
    {
        foreach (var order in new LetterOrder[]
        {
            new(12, 3, LetterFormat.Pdf),
            new(12, 3, LetterFormat.Docx, 7, false, true),
            new(1, 2, LetterFormat.Pdf, null, true, true)
        })
            Assert.Equal(order, LetterOrder.Parse(order.Write()));
        Assert.Null(LetterOrder.Parse("rdv=x&modele=1"));
    }
}
