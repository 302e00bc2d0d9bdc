using Viesion.Domain.Access;
using Viesion.Infrastructure.Persistence;

namespace Viesion.Infrastructure.Beneficiaries.Criteria;

/// <summary>What a criterion may need to narrow.</summary>
/// <param name="Today">The day in Paris.</param>
/// <param name="Wide">True once thousands of dossiers are known to answer: lines are then met in the order of the list and asked one by
/// one.</param>
public sealed record CriterionScope(ViesionDbContext Db, Perimeter Perimeter, DateOnly Today, bool Wide);
