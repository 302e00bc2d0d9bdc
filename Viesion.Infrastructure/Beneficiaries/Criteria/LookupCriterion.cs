using Viesion.Domain.Access;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>Values that the database holds: collaborators, structures, communes, lists of the département.</summary>
public abstract class LookupCriterion : NamedCriterion
{
    public const int AtMost = 12;

    /// <summary>True when all the choices fit in a few ticks, shown without typing.</summary>
    public virtual bool IsShort => false;

    public virtual string? Placeholder => null;

    /// <summary>The choices for what is typed (all of them when <see cref="IsShort"/>), those of the perimeter where it matters.</summary>
    public abstract Task<IReadOnlyList<CriterionChoice>> Find(ViesionDbContext db, string typed, Perimeter perimeter);

    /// <summary>Ids by default.</summary>
    public override string? Read(string text) => CriterionReading.Id(text) is { } id ? CriterionReading.Text(id) : null;

    protected static int[] Ids(IReadOnlyList<string> values) => [.. values.Select(value => CriterionReading.Id(value)!.Value)];
}
