namespace Viesion.App.Access;

/// <summary>Names of the page policies; each is a right of <see cref="Domain.Access.Rights"/>.</summary>
public static class Policies
{
    public const string Administers = nameof(Administers);
    public const string BooksAppointments = nameof(BooksAppointments);
    public const string ExaminesCer = nameof(ExaminesCer);
    public const string ManagesCaseloads = nameof(ManagesCaseloads);
    public const string HandlesFormalNotices = nameof(HandlesFormalNotices);
    public const string ReadsAlerts = nameof(ReadsAlerts);
    public const string ReadsReports = nameof(ReadsReports);
    public const string Steers = nameof(Steers);
    public const string SeesDossiers = nameof(SeesDossiers);
}
