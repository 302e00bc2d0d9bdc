namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>A date between two days, both included; either may be left open. One period at a time: « 2026-01-01..2026-03-31 ».</summary>
public abstract class PeriodCriterion : DossierCriterion
{
    public override bool Many => false;

    public override string? Read(string text)
        => CriterionReading.Range(text, CriterionReading.Day) is var (from, to)
            ? CriterionReading.Range(from, to, CriterionReading.Text) : null;

    public override string? Words(string value)
        => CriterionReading.Range(value, CriterionReading.Day) is var (from, to) ? CriterionWords.Period(from, to) : null;

    public override IQueryable<DossierLine> Narrow(IQueryable<DossierLine> lines, IReadOnlyList<string> values, CriterionScope scope)
    {
        var (from, to) = CriterionReading.Range(values[0], CriterionReading.Day)!.Value;
        return Between(lines, from ?? DateOnly.MinValue, to ?? DateOnly.MaxValue);
    }

    /// <summary>The lines whose date lies between the two, both included.</summary>
    protected abstract IQueryable<DossierLine> Between(IQueryable<DossierLine> lines, DateOnly from, DateOnly to);
}
