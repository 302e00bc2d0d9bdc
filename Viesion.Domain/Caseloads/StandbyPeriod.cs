namespace Viesion.Domain.Caseloads;

/// <summary>Veille: the dossier stays in the caseload, set aside for a while. It never ends by itself (CAS-02): <see cref="ExpectedEnd"/> is a promise, <see cref="End"/> the fact.</summary>
public sealed class StandbyPeriod
{
    public const int CommentMaxLength = 2_000;

    private StandbyPeriod()
    {
    }

    public int Id { get; private set; }

    public int BeneficiaryId { get; private set; }

    public int EnrolmentId { get; private set; }

    public DateOnly Start { get; private set; }

    public DateOnly? ExpectedEnd { get; private set; }

    public DateOnly? End { get; private set; }

    public int ReasonId { get; private set; }

    public string? Comment { get; private set; }
}
