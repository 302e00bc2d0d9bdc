using Viesion.Domain.Beneficiaries;

namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>As the civilité says it.</summary>
public sealed class SexCriterion : MarkCriterion
{
    private static readonly (Civility? Civility, CriterionChoice Choice)[] Sexes =
        [(Civility.Mrs, new("f", "femme")), (Civility.Mr, new("h", "homme")), (null, new("inconnu", "non renseigné"))];

    public override string Key => "sexe";

    public override string Label => "Sexe";

    public override CriterionGroup Group => CriterionGroup.Person;

    public override int Rank => 1;

    public override string Help => "D’après la civilité reçue de Genesis.";

    public override IReadOnlyList<CriterionChoice> Choices { get; } = [.. Sexes.Select(known => known.Choice)];

    protected override int AllBits => Sexes.Aggregate(0, (bits, known) => bits | DossierMarks.Of(known.Civility));

    protected override int Bits(string value) => DossierMarks.Of(Sexes.First(known => known.Choice.Value == value).Civility);
}
