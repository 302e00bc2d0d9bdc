using Viesion.Domain.Access;
using Viesion.Domain.Common;

namespace Viesion.Domain.Reports;

/// <summary>
/// A report of the generator (REP-04): its columns, filters, grouping and chart, kept under a name. Private, or shared with every colleague
/// who reads reports; whoever opens it sees their own perimeter, never its author's.
/// </summary>
public sealed class SavedReport
{
    public const int NameMaxLength = 200;
    public const int DefinitionMaxLength = 12_000;

    private SavedReport() => (Name, Definition) = (null!, null!);

    public int Id { get; private set; }

    public int OwnerId { get; private set; }

    public string Name { get; private set; }

    /// <summary>As the generator's address writes it: « colonnes=nom,prenom&amp;groupe=territoire ».</summary>
    public string Definition { get; private set; }

    public bool Shared { get; private set; }

    public ReportSchedule Schedule { get; private set; }

    /// <summary>The day of the next sending; null without a schedule.</summary>
    public DateOnly? NextOn { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    public uint Version { get; private set; }

    public static Result<SavedReport> Of(SavedReportContent content, int owner, DateTimeOffset now)
    {
        var report = new SavedReport { OwnerId = owner };
        return report.Write(content, now) is { } refusal ? refusal : report;
    }

    /// <summary>Only its owner changes it: colleagues keep a copy of their own.</summary>
    public Refusal? Change(SavedReportContent content, Perimeter by, DateTimeOffset now)
        => by.StaffMemberId != OwnerId ? SavedReportRefusals.NotOwner : Write(content, now);

    public bool MayBeDeletedBy(Perimeter by) => by.StaffMemberId == OwnerId || (Shared && Rights.Administers(by.Profile));

    /// <summary>Sent on a day: the next time is after it.</summary>
    public void Sent(DateOnly today) => NextOn = Next(Schedule, today);

    /// <summary>Its owner is gone: nothing leaves any more.</summary>
    public void Unschedule() => (Schedule, NextOn) = (ReportSchedule.None, null);

    private Refusal? Write(SavedReportContent content, DateTimeOffset now)
    {
        // On one line: names stand in lists.
        var name = string.Join(' ', (content.Name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.Length == 0)
            return SavedReportRefusals.NoName;
        if (name.Length > NameMaxLength)
            return SavedReportRefusals.NameTooLong;
        if (content.Definition.Length > DefinitionMaxLength)
            return SavedReportRefusals.TooLong;
        if (content.Schedule != Schedule)
            NextOn = Next(content.Schedule, now.ParisDate());
        (Name, Definition, Shared, Schedule, SavedAt) = (name, content.Definition, content.Shared, content.Schedule, now);
        return null;
    }

    private static DateOnly? Next(ReportSchedule schedule, DateOnly today) => schedule switch
    {
        ReportSchedule.Weekly => today.AddDays(today.DayOfWeek is DayOfWeek.Sunday ? 1 : 8 - (int)today.DayOfWeek),
        ReportSchedule.Monthly => new DateOnly(today.Year, today.Month, 1).AddMonths(1),
        _ => null,
    };
}
