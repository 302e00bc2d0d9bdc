namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>Age in whole years today, between two ages both included; either may be left open: « 18..25 ».</summary>
public sealed class AgeCriterion : DossierCriterion
{
    public const int Oldest = 130;

    public override string Key => "age";

    public override string Label => "Âge";

    public override CriterionGroup Group => CriterionGroup.Person;

    public override int Rank => 2;

    public override string Help => "L’âge aujourd’hui, en années révolues, entre deux âges inclus. Un côté peut rester vide.";

    public override bool Many => false;

    public override string? Read(string text)
        => Ages(text) is var (from, to) ? CriterionReading.Range(from, to, CriterionReading.Text) : null;

    public override string? Words(string value) => Ages(value) switch
    {
        ({ } from, { } to) when from == to => $"{from} ans",
        ({ } from, { } to) => $"de {from} à {to} ans",
        ({ } from, null) => $"{from} ans et plus",
        (null, { } to) => $"{to} ans et moins",
        _ => null,
    };

    public override IQueryable<DossierLine> Narrow(IQueryable<DossierLine> lines, IReadOnlyList<string> values, CriterionScope scope)
    {
        var (from, to) = Ages(values[0])!.Value;
        // Someone is N years old from their Nth birthday to the eve of the next.
        var (oldest, youngest) = (to is { } max ? scope.Today.AddYears(-max - 1) : DateOnly.MinValue, scope.Today.AddYears(-(from ?? 0)));
        return from is null ? lines.Where(line => line.BirthDate > oldest)
            : lines.Where(line => line.BirthDate > oldest && line.BirthDate <= youngest);
    }

    private static (int? From, int? To)? Ages(string text)
        => CriterionReading.Range<int>(text, side => int.TryParse(side, System.Globalization.NumberStyles.None, null, out var age)
            && age <= Oldest ? age : null);
}
