namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>A few values known beforehand, of which any may be ticked.</summary>
public abstract class ChoiceCriterion : DossierCriterion
{
    public abstract IReadOnlyList<CriterionChoice> Choices { get; }

    public override string? Read(string text) => Choices.FirstOrDefault(choice => choice.Value == text)?.Value;

    public override string? Words(string value) => Choices.FirstOrDefault(choice => choice.Value == value)?.Text;
}
