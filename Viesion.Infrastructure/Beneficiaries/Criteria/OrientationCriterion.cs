using Microsoft.EntityFrameworkCore;
using Viesion.Domain.Access;
using Viesion.Domain.Lists;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>The orientation received from Genesis, by its label.</summary>
public sealed class OrientationCriterion : LookupCriterion
{
    private static readonly CriterionChoice None = new("aucune", "aucune");

    public override string Key => "orientation";

    public override string Label => "Orientation";

    public override CriterionGroup Group => CriterionGroup.Entitlement;

    public override int Rank => 3;

    public override bool IsShort => true;

    public override string Help => "L’orientation en cours, reçue de Genesis.";

    public override string? Read(string text) => text.Trim() is { Length: > 0 and <= ListItem.LabelMaxLength } label ? label : null;

    public override string? Words(string value) => value;

    public override async Task<IReadOnlyList<CriterionChoice>> Find(ViesionDbContext db, string typed, Perimeter perimeter)
        => [.. await db.ListItems.Where(item => item.Kind == ListKind.Orientation).OrderBy(item => item.Position)
            .Select(item => new CriterionChoice(item.Label, item.Label, null)).ToListAsync(), None];

    public override Task<IReadOnlyList<CriterionChoice>> Known(ViesionDbContext db, IReadOnlyList<string> values, Perimeter perimeter)
        => Task.FromResult<IReadOnlyList<CriterionChoice>>([.. values.Select(value => new CriterionChoice(value, value))]);

    public override IQueryable<DossierLine> Narrow(IQueryable<DossierLine> lines, IReadOnlyList<string> values, CriterionScope scope)
    {
        var labels = values.Where(value => value != None.Value).ToArray();
        return values.Contains(None.Value) ? lines.Where(line => line.Orientation == null || labels.Contains(line.Orientation))
            : lines.Where(line => labels.Contains(line.Orientation));
    }
}
