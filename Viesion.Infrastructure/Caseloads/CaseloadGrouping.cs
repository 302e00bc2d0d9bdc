namespace Viesion.Infrastructure.Caseloads;

/// <summary>What the counts of several caseloads are told by.</summary>
public enum CaseloadGrouping
{
    Referent,
    Organisation,
}
