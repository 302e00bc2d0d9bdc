using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Caseloads;

/// <summary>
/// Veille: the dossier stays in the caseload, set aside for a while. It never ends by itself (CAS-02): <see cref="ExpectedEnd"/> is a
/// promise, <see cref="End"/> the fact.
/// </summary>
[DossierData(DataKind.Path)]
public sealed class StandbyPeriod
{
    public const int CommentMaxLength = 2_000;

    /// <summary>How far ahead the expected end may be.</summary>
    public const int MaxYears = 5;

    private StandbyPeriod()
    {
    }

    internal StandbyPeriod(int beneficiaryId, int enrolmentId, StandbyContent content)
    {
        (BeneficiaryId, EnrolmentId) = (beneficiaryId, enrolmentId);
        Write(content);
    }

    public int Id { get; private set; }

    public int BeneficiaryId { get; private set; }

    public int EnrolmentId { get; private set; }

    public DateOnly Start { get; private set; }

    public DateOnly? ExpectedEnd { get; private set; }

    /// <summary>The last day, included; null as long as the veille runs.</summary>
    public DateOnly? End { get; private set; }

    public int ReasonId { get; private set; }

    public string? Comment { get; private set; }

    public uint Version { get; private set; }

    public DateRange Period => new(Start, End);

    internal void Write(StandbyContent content)
        => (Start, ExpectedEnd, ReasonId, Comment) = (content.Start, content.ExpectedEnd, content.ReasonId,
            string.IsNullOrWhiteSpace(content.Comment) ? null : content.Comment.Trim());

    internal void Finish(DateOnly end) => End = end;
}
