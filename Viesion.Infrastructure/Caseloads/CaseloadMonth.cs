namespace Viesion.Infrastructure.Caseloads;

/// <summary>How many dossiers were followed on a day: the last of a month, or today.</summary>
public sealed record CaseloadMonth(DateOnly Day, long Running);
