using Viesion.Domain.Beneficiaries;

namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>État du droit RSA.</summary>
public sealed class EntitlementCriterion : MarkCriterion
{
    private static readonly (EntitlementStatus? Status, CriterionChoice Choice)[] Statuses =
    [
        (EntitlementStatus.OpenPayable, new("versable", "ouvert et versable")),
        (EntitlementStatus.OpenSuspended, new("suspendu", "ouvert et suspendu")),
        (EntitlementStatus.PaymentSuspended, new("versement-suspendu", "versement suspendu")),
        (EntitlementStatus.Closed, new("clos", "clos")), (null, new("inconnu", "non renseigné")),
    ];

    public override string Key => "droit";

    public override string Label => "Droit";

    public override CriterionGroup Group => CriterionGroup.Entitlement;

    public override int Rank => 1;

    public override string Help => "L’état du droit RSA reçu de Genesis.";

    public override IReadOnlyList<CriterionChoice> Choices { get; } = [.. Statuses.Select(known => known.Choice)];

    protected override int AllBits => Statuses.Aggregate(0, (bits, known) => bits | DossierMarks.Of(known.Status));

    protected override int Bits(string value) => DossierMarks.Of(Statuses.First(known => known.Choice.Value == value).Status);
}
