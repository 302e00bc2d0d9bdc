using Viesion.Domain.Cers;

namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>The last CER as the list shows it: « validé » until its end, « échu » after, « sans CER » when there is none.</summary>
public sealed class CerCriterion : MarkCriterion
{
    private const string Valid = "valide";
    private const string Lapsed = "echu";

    private static readonly (CerState? State, CriterionChoice Choice)[] States =
    [
        (CerState.Proposed, new("proposition", "proposition")), (CerState.Submitted, new("soumis", "soumis")),
        (CerState.Commission, new("commission", "commission")),
        (CerState.AwaitingDecision, new("attente", "attente de décision")), (CerState.Validated, new(Valid, "validé")),
        (CerState.Validated, new(Lapsed, "échu")),
        (CerState.Refused, new("non-valide", "non validé")), (null, new("aucun", "sans CER")),
    ];

    public override string Key => "cer";

    public override string Label => "Dernier CER";

    public override CriterionGroup Group => CriterionGroup.Cer;

    public override int Rank => 1;

    public override string Help => "L’état du dernier CER du dossier. « Échu » : validé, mais sa date de fin est passée.";

    public override IReadOnlyList<CriterionChoice> Choices { get; } = [.. States.Select(known => known.Choice)];

    protected override int AllBits => States.Aggregate(0, (bits, known) => bits | DossierMarks.Of(known.State));

    protected override int Bits(string value) => DossierMarks.Of(States.First(known => known.Choice.Value == value).State);

    // Whether a validated one has lapsed is a matter of days.
    public override int? Unwanted(IReadOnlyList<string> values)
        => values.Contains(Valid) == values.Contains(Lapsed) ? base.Unwanted(values) : null;

    public override IQueryable<DossierLine> Narrow(IQueryable<DossierLine> lines, IReadOnlyList<string> values, CriterionScope scope)
    {
        if (Unwanted(values) is not null)
            return base.Narrow(lines, values, scope);
        var (today, validated) = (scope.Today, DossierMarks.Of((CerState?)CerState.Validated));
        var others = values.Where(value => value is not (Valid or Lapsed)).Aggregate(0, (bits, value) => bits | Bits(value));
        return values.Contains(Lapsed)
            ? lines.Where(line => ((line.Marks & validated) != 0 && line.CerEnd < today) || (line.Marks & others) != 0)
            : lines.Where(line => ((line.Marks & validated) != 0 && (line.CerEnd == null || line.CerEnd >= today))
            || (line.Marks & others) != 0);
    }
}
