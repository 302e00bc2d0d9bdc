namespace Viesion.Infrastructure.Occupations;

/// <summary>What a merge of the ROME wrote.</summary>
internal sealed record RomeChanges(int Added, int Changed, int Retired);
