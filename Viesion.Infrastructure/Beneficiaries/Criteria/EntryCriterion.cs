namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>Entered on the dispositif in a period.</summary>
public sealed class EntryCriterion : PeriodCriterion
{
    public override string Key => "entree";

    public override string Label => "Entrée dans le dispositif";

    public override CriterionGroup Group => CriterionGroup.FollowUp;

    public override int Rank => 6;

    public override string Help => "La date d’entrée dans le dispositif, entre deux jours inclus. Un côté peut rester vide.";

    protected override IQueryable<DossierLine> Between(IQueryable<DossierLine> lines, DateOnly from, DateOnly to)
        => lines.Where(line => line.EnteredOn >= from && line.EnteredOn <= to);
}
