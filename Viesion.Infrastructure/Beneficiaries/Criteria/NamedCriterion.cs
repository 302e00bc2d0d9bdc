using Viesion.Domain.Access;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>A criterion whose values only the database can name.</summary>
public abstract class NamedCriterion : DossierCriterion
{
    /// <summary>The choices of these values, for their names; what no longer exists is left out.</summary>
    public abstract Task<IReadOnlyList<CriterionChoice>> Known(ViesionDbContext db, IReadOnlyList<string> values, Perimeter perimeter);

    public override string? Words(string value) => null;
}
