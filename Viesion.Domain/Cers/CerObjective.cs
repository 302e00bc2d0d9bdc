namespace Viesion.Domain.Cers;

/// <summary>An objective of a CER: a theme, what the person does and what the référent does (CER-02).</summary>
public sealed class CerObjective
{
    public const int TextMaxLength = 4_000;

    private CerObjective()
    {
    }

    public int Id { get; private set; }

    public int CerId { get; private set; }

    public int BeneficiaryId { get; private set; }

    public int Position { get; private set; }

    public int ThemeId { get; private set; }

    public string? Description { get; private set; }

    public string? PersonDoes { get; private set; }

    public string? ReferentDoes { get; private set; }

    public AppliesTo AppliesTo { get; private set; }

    public DateOnly? DueOn { get; private set; }

    public Achievement Achievement { get; private set; }
}
