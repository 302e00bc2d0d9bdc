namespace Viesion.Infrastructure.Caseloads;

/// <summary>How many dossiers one or several caseloads hold today, and how many of them are in each list.</summary>
public sealed record CaseloadCounts(long Running, long Entered, long Standby, long ToExit, long ExitScheduled, long Recent)
{
    public static readonly CaseloadCounts None = new(0, 0, 0, 0, 0, 0);

    public static CaseloadCounts operator +(CaseloadCounts one, CaseloadCounts other)
        => new(one.Running + other.Running, one.Entered + other.Entered, one.Standby + other.Standby,
            one.ToExit + other.ToExit, one.ExitScheduled + other.ExitScheduled, one.Recent + other.Recent);

    public long Of(CaseloadList list) => list switch
    {
        CaseloadList.Entered => Entered,
        CaseloadList.Standby => Standby,
        CaseloadList.ToExit => ToExit,
        CaseloadList.ExitScheduled => ExitScheduled,
        _ => Recent,
    };
}
