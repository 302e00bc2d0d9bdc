namespace Viesion.Infrastructure.Caseloads;

/// <summary>One page of the requests in a state, and how many there are.</summary>
public sealed record EndRequestPage(IReadOnlyList<EndRequestRow> Rows, int Total);
