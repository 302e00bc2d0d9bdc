using Viesion.Domain.Characteristics;
using Xunit;

namespace Viesion.Tests.Domain.Characteristics;

public sealed class CharacteristicDefinitionTests
{
    private static readonly HashSet<int> NoOption = [];

    private static readonly CharacteristicSettings Licence = new()
    {
        FamilyId = 1,
        Name = "Permis",
        Type = CharacteristicType.List,
        Required = true,
        RefreshCount = 12,
        Options = [new(null, "aucun"), new(null, "permis B")],
    };

    [Fact]
    public void What_the_administrator_decides_is_written_in_order()
    {
        var definition = new CharacteristicDefinition(3);
        Assert.Null(definition.Write(Licence with { Name = "  Permis ", Unit = "km", Min = 3 }, used: false, NoOption));
        Assert.Equal(("Permis", CharacteristicType.List, true, 3),
            (definition.Name, definition.Type, definition.Required, definition.Position));
        Assert.Equal(["aucun", "permis B"], definition.Options.OrderBy(option => option.Position).Select(option => option.Label));
        Assert.Equal(new RefreshPeriod(12, RefreshUnit.Months), definition.Refresh);
        // Only numbers have a unit and bounds.
        Assert.Equal((null, null), (definition.Unit, definition.Min));
    }

    [Fact]
    public void Once_used_the_type_and_the_origin_stay_and_the_rest_may_change()
    {
        var definition = Written(Licence);
        Assert.Equal(CharacteristicRefusals.TypeFixed,
            definition.Write(Licence with { Type = CharacteristicType.Text }, used: true, NoOption));
        Assert.Equal(CharacteristicRefusals.SourceFixed,
            definition.Write(Licence with { Source = GenesisSource.Orientation }, used: true, NoOption));
        Assert.Equal(CharacteristicType.List, definition.Type);
        Assert.Null(definition.Write(Licence with { Name = "Permis de conduire", Required = false }, used: true, NoOption));
        Assert.Equal("Permis de conduire", definition.Name);
    }

    [Fact]
    public void An_option_that_dossiers_hold_cannot_leave_but_may_be_deactivated()
    {
        var definition = Written(Licence);
        // Not saved yet: both have the id 0.
        Assert.Equal(CharacteristicRefusals.OptionUsed,
            definition.Write(Licence with { Options = [new(null, "autre")] }, used: true, new HashSet<int> { 0 }));
        Assert.Null(definition.Write(Licence with { Options = [new(null, "autre")] }, used: true, NoOption));
        Assert.Equal("autre", Assert.Single(definition.Options).Label);
    }

    [Fact]
    public void What_Genesis_feeds_has_the_type_of_its_source_and_is_never_required()
    {
        var definition = Written(new()
        {
            FamilyId = 1,
            Name = "Date MIDEM",
            Source = GenesisSource.FormalNoticeOn,
            Type = CharacteristicType.List,
            Required = true
        });
        Assert.Equal((CharacteristicType.Date, false), (definition.Type, definition.Required));
    }

    [Fact]
    public void What_makes_no_sense_is_refused_beside_its_field()
    {
        foreach (var (settings, field) in new (CharacteristicSettings, string)[]
        {
            (Licence with { Name = " " }, "Name"), (Licence with { Name = new string('x', 121) }, "Name"),
            (Licence with { FamilyId = 0 }, "FamilyId"),
            (Licence with { RefreshCount = 0 }, "RefreshCount"), (Licence with { RefreshCount = 121 }, "RefreshCount"),
            (Licence with { RefreshCount = 3_651, RefreshUnit = RefreshUnit.Days }, "RefreshCount"),
            (Licence with { Options = [] }, "Options"), (Licence with { Options = [new(null, "un", Active: false)] }, "Options"),
            (Licence with { Options = [new(null, "un"), new(null, " UN ")] }, "Options"),
            (Licence with { Options = [new(null, " "), new(null, "un")] }, "Options"),
            (Licence with { Options = [new(null, new string('x', 151))] }, "Options"),
            (Licence with { Type = CharacteristicType.Number, Min = 5, Max = 4 }, "Max"),
            (Licence with { Type = CharacteristicType.Number, Max = 1_000_000_000_000 }, "Max"),
        })
            Assert.Equal(field, new CharacteristicDefinition(1).Write(settings, used: false, NoOption)?.Field);
    }

    [Theory]
    [InlineData(6, RefreshUnit.Months, "2026-08-31", "2027-02-28")]
    [InlineData(12, RefreshUnit.Months, "2024-02-29", "2025-02-28")]
    [InlineData(5, RefreshUnit.Days, "2026-11-18", "2026-11-23")]
    public void A_value_is_fresh_through_the_last_day_of_its_period(int count, RefreshUnit unit, string confirmed, string last)
    {
        var period = new RefreshPeriod(count, unit);
        var day = DateOnly.Parse(last);
        Assert.Equal(day, period.LastFreshDay(DateOnly.Parse(confirmed)));
        Assert.False(period.IsStale(DateOnly.Parse(confirmed), day));
        Assert.True(period.IsStale(DateOnly.Parse(confirmed), day.AddDays(1)));
    }

    private static CharacteristicDefinition Written(CharacteristicSettings settings)
    {
        var definition = new CharacteristicDefinition(1);
        Assert.Null(definition.Write(settings, used: false, NoOption));
        return definition;
    }
}
