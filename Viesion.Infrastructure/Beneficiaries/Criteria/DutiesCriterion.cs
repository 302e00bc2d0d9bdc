namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>Soumis à droits et devoirs, or not.</summary>
public sealed class DutiesCriterion : MarkCriterion
{
    private static readonly (bool? Subject, CriterionChoice Choice)[] Duties =
        [(true, new("sdd", "soumis (SDD)")), (false, new("nsdd", "non soumis (NSDD)")), (null, new("inconnu", "non renseigné"))];

    public override string Key => "devoirs";

    public override string Label => "Droits et devoirs";

    public override CriterionGroup Group => CriterionGroup.Entitlement;

    public override int Rank => 2;

    public override string Help => "Soumis ou non aux droits et devoirs (SDD, NSDD), comme Genesis le dit.";

    public override IReadOnlyList<CriterionChoice> Choices { get; } = [.. Duties.Select(known => known.Choice)];

    protected override int AllBits => Duties.Aggregate(0, (bits, known) => bits | DossierMarks.OfDuties(known.Subject));

    protected override int Bits(string value) => DossierMarks.OfDuties(Duties.First(known => known.Choice.Value == value).Subject);
}
