using Viesion.Domain.Access;

namespace Viesion.Domain.Cers;

/// <summary>An objective of a CER: a theme, what the person does and what the référent does (CER-02).</summary>
[DossierData(DataKind.Contracts)]
public sealed class CerObjective
{
    public const int TextMaxLength = 4_000;

    private CerObjective()
    {
    }

    internal CerObjective(int cerId, int beneficiaryId, int position, CerObjectiveContent content)
    {
        (CerId, BeneficiaryId) = (cerId, beneficiaryId);
        Write(position, content);
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

    public CerObjectiveContent ToContent() => new()
    {
        Id = Id == 0 ? null : Id,
        ThemeId = ThemeId,
        Description = Description,
        PersonDoes = PersonDoes,
        ReferentDoes = ReferentDoes,
        AppliesTo = AppliesTo,
        DueOn = DueOn,
        Achievement = Achievement,
    };

    internal void Write(int position, CerObjectiveContent content)
    {
        Position = position;
        ThemeId = content.ThemeId;
        Description = content.Description;
        PersonDoes = content.PersonDoes;
        ReferentDoes = content.ReferentDoes;
        AppliesTo = content.AppliesTo;
        DueOn = content.DueOn;
        Achievement = content.Achievement;
    }
}
