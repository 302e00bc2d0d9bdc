namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>The last CER begins in a period.</summary>
public sealed class CerStartCriterion : PeriodCriterion
{
    public override string Key => "debut-cer";

    public override string Label => "Début du dernier CER";

    public override CriterionGroup Group => CriterionGroup.Cer;

    public override int Rank => 2;

    public override string Help => "La date de début du dernier CER, entre deux jours inclus.";

    protected override IQueryable<DossierLine> Between(IQueryable<DossierLine> lines, DateOnly from, DateOnly to)
        => lines.Where(line => line.CerStart >= from && line.CerStart <= to);
}
