namespace Viesion.Infrastructure.Alerts;

/// <summary>A line of viesion.alert_page, with its place in the order asked for.</summary>
internal sealed class FoundHit
{
    public long Place { get; init; }

    public int BeneficiaryId { get; init; }

    public int ProgrammeId { get; init; }

    public int SubjectId { get; init; }

    public DateOnly Day { get; init; }

    public string Reason { get; init; } = "";
}
