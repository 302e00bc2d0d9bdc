namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>The last CER ends in a period.</summary>
public sealed class CerEndCriterion : PeriodCriterion
{
    public override string Key => "fin-cer";

    public override string Label => "Fin du dernier CER";

    public override CriterionGroup Group => CriterionGroup.Cer;

    public override int Rank => 3;

    public override string Help => "La date de fin du dernier CER, entre deux jours inclus : par exemple ceux qui finissent ce mois-ci.";

    protected override IQueryable<DossierLine> Between(IQueryable<DossierLine> lines, DateOnly from, DateOnly to)
        => lines.Where(line => line.CerEnd >= from && line.CerEnd <= to);
}
