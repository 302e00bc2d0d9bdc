using Viesion.Domain.Caseloads;

namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>Entrée, veille, sortie: the state that the list shows.</summary>
public sealed class EnrolmentCriterion : MarkCriterion
{
    public const string Name = "etat";

    private static readonly (EnrolmentState? State, CriterionChoice Choice)[] States =
    [
        (EnrolmentState.Entered, new("entree", "entrée")), (EnrolmentState.Standby, new("veille", "veille")),
        (EnrolmentState.Exited, new("sortie", "sortie")), (null, new("aucun", "non inscrit")),
    ];

    /// <summary>All the marks of a state of enrolment.</summary>
    public static readonly int Notion = States.Aggregate(0, (bits, known) => bits | DossierMarks.Of(known.State));

    public override string Key => Name;

    public override string Label => "État";

    public override CriterionGroup Group => CriterionGroup.FollowUp;

    public override int Rank => 3;

    public override string Help => "L’état de l’inscription au dispositif : entrée, veille ou sortie.";

    public override IReadOnlyList<CriterionChoice> Choices { get; } = [.. States.Select(known => known.Choice)];

    protected override int AllBits => Notion;

    public static string Value(EnrolmentState state) => States.First(known => known.State == state).Choice.Value;

    public static EnrolmentState? State(string? value) => States.FirstOrDefault(known => known.Choice.Value == value).State;

    protected override int Bits(string value) => DossierMarks.Of(State(value));
}
