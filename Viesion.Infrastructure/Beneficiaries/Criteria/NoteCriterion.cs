namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>With an open note that one wrote, or that is attributed to one: never those of others.</summary>
public sealed class NoteCriterion : ChoiceCriterion
{
    public const string Name = "note";
    public const string Written = "miennes";
    public const string Assigned = "attribuees";

    public override string Key => Name;

    public override string Label => "Notes ouvertes";

    public override CriterionGroup Group => CriterionGroup.FollowUp;

    public override int Rank => 60;

    public override string Help
        => "Les dossiers où vous avez écrit une note encore ouverte, ou bien où une note ouverte vous est attribuée.";

    public override IReadOnlyList<CriterionChoice> Choices { get; } = [new(Written, "écrites par moi"), new(Assigned, "attribuées à moi")];

    public override IQueryable<DossierLine> Narrow(IQueryable<DossierLine> lines, IReadOnlyList<string> values, CriterionScope scope)
    {
        var (db, me) = (scope.Db, scope.Perimeter.StaffMemberId ?? 0);
        var (written, assigned) = (values.Contains(Written), values.Contains(Assigned));
        return lines.Where(line => db.Notes.Where(
            note => note.ClosedAt == null && ((written && note.AuthorId == me) || (assigned && note.AssigneeId == me)))
            .Select(note => note.BeneficiaryId).Contains(line.BeneficiaryId));
    }
}
