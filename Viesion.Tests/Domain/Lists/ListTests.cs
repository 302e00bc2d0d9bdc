using Viesion.Domain.Lists;
using Xunit;

namespace Viesion.Tests.Domain.Lists;

public sealed class ListTests
{
    [Fact]
    public void Every_list_has_its_name_and_an_address_of_its_own()
    {
        var titles = Enum.GetValues<ListKind>().Select(ListTexts.Of).ToList();
        Assert.DoesNotContain(titles, title => title.Group == "Autres listes");
        Assert.Equal(titles.Count, titles.Select(title => title.Key).Distinct().Count());
        Assert.All(Enum.GetValues<ListKind>(), kind => Assert.Equal(kind, ListTexts.Named(ListTexts.Of(kind).Key)));
        Assert.Null(ListTexts.Named("inconnue"));
    }

    [Theory]
    [InlineData("  garde   d’enfants\n", "garde d’enfants")]
    [InlineData("« <b>gras</b> \"guillemets\" » & co", "« <b>gras</b> \"guillemets\" » & co")]
    public void A_label_is_kept_on_one_line_as_it_was_typed(string typed, string kept) => Assert.Equal(kept, ListItem.Read(typed).Value);

    [Fact]
    public void A_label_has_between_1_and_200_characters()
    {
        Assert.Equal(ListRefusals.NoLabel, ListItem.Read(" \t\u00a0").Refusal);
        Assert.Equal(ListRefusals.NoLabel, ListItem.Read(null).Refusal);
        Assert.True(ListItem.Read(new string('é', 200)).Succeeded);
        Assert.Equal("Label", ListItem.Read(new string('é', 201)).Refusal?.Field);
    }

    [Theory]
    [InlineData(ListKind.Difficulty, 0, "0\u00a0difficulté")]
    [InlineData(ListKind.DifficultyNature, 2, "2\u00a0natures de difficulté")]
    [InlineData(ListKind.SkillLevel, 4, "4\u00a0niveaux")]
    public void Plurals_are_those_of_French(ListKind kind, long count, string text) => Assert.Equal(text, ListTexts.Held(kind, count));
}
