namespace Viesion.Domain.Access;

/// <summary>
/// What each profile may do, inside its perimeter. Read by the menus (what is not allowed is not shown) and by the use cases (which refuse
/// it).
/// </summary>
public static class Rights
{
    public static bool EditsDossier(Profile profile) => profile is Profile.Referent or Profile.FseReferent or Profile.EmploymentAdviser
        or Profile.TerritorySecretariat or Profile.OrganisationSecretariat or Profile.LocalCoordinator or Profile.ServiceHead
        or Profile.Administrator;

    /// <summary>Deletes what somebody else wrote in a dossier by mistake (difficulties, skills).</summary>
    public static bool TidiesDossiers(Profile profile) => profile is Profile.TerritorySecretariat or Profile.Administrator;

    /// <summary>Writes a CER with the person, up to its submission (CER-04).</summary>
    public static bool WritesCer(Profile profile) => profile is Profile.Referent or Profile.FseReferent or Profile.EmploymentAdviser;

    /// <summary>Examines submitted CERs: secretariats of a DTAS, heads, coordinators (CER-04).</summary>
    public static bool ExaminesCer(Profile profile) => profile is Profile.TerritorySecretariat || DecidesCer(profile);

    /// <summary>Decides CERs and may go back a state: heads and coordinators (CER-04).</summary>
    public static bool DecidesCer(Profile profile) => profile is Profile.ServiceHead or Profile.LocalCoordinator;

    /// <summary>
    /// Names référents, cancels exits, answers requests for an end of accompaniment: secretariats of a DTAS, heads, coordinators,
    /// administrators (CAS-03, CAS-05).
    /// </summary>
    public static bool ManagesCaseloads(Profile profile)
        => profile is Profile.TerritorySecretariat or Profile.LocalCoordinator or Profile.ServiceHead or Profile.Administrator;

    /// <summary>Books appointments and says what became of them, for the dossiers of the perimeter (AGE-01).</summary>
    public static bool BooksAppointments(Profile profile) => EditsDossier(profile);

    /// <summary>
    /// Files documents and makes letters, for the dossiers of the perimeter; whoever sees a dossier reads its documents (DOC-01).
    /// </summary>
    public static bool FilesDocuments(Profile profile) => EditsDossier(profile);

    /// <summary>Asks for a formal notice: who accompanies the person (MID-01).</summary>
    public static bool RequestsFormalNotice(Profile profile)
        => profile is Profile.Referent or Profile.FseReferent or Profile.EmploymentAdviser;

    /// <summary>Receives the requests for formal notices, and may refuse one (MID-02).</summary>
    public static bool HandlesFormalNotices(Profile profile)
        => profile is Profile.TerritorySecretariat or Profile.ServiceHead or Profile.LocalCoordinator or Profile.Administrator;

    public static bool ReadsReports(Profile profile) => profile is not Profile.OperatorStaff and not Profile.FseManager;

    public static bool ReadsAlerts(Profile profile) => SeesDossiers(profile);
    /// <summary>Steers a territory, or the département: « Pilotage » (REP-05).</summary>
    public static bool Steers(Profile profile) => profile is Profile.ServiceHead or Profile.LocalCoordinator or Profile.Administrator;

    public static bool SeesDossiers(Profile profile) => profile is not Profile.OperatorStaff and not Profile.FseManager;

    /// <summary>Accounts, lists, sync, audit.</summary>
    public static bool Administers(Profile profile) => profile is Profile.Administrator;
}
