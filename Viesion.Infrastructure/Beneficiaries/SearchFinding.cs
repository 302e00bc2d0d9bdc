namespace Viesion.Infrastructure.Beneficiaries;

/// <summary>Something that the global search found: each <see cref="ISearchProvider"/> has its own kind.</summary>
public abstract record SearchFinding;
